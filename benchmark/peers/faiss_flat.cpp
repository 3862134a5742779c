// Exact search with FAISS's IndexFlatL2, one query at a time.
//
//   faiss_flat VECTORS.npy QUERIES.npy ROUNDS TRUTH
//
// Searches the ten nearest of each query, ROUNDS times over after one round to warm up, and writes them to TRUTH, a line
// a query. Prints the median milliseconds of wall clock a query.

#include <faiss/IndexFlat.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "clock.hpp"
#include "npy.hpp"

int main(int argc, char** argv) {
    if (argc != 5) fail("usage: faiss_flat VECTORS.npy QUERIES.npy ROUNDS TRUTH");
    const Vectors vectors = read_npy(argv[1]);
    const Vectors queries = read_npy(argv[2]);
    faiss::IndexFlatL2 index(vectors.dimension);
    index.add(vectors.count, vectors.values.data());

    const int top = 10;
    std::vector<float> distances(top);
    std::vector<int64_t> rows(top);
    std::vector<double> times;
    std::FILE* truth = std::fopen(argv[4], "w");
    if (!truth) fail(std::string(argv[4]) + ": can't be written");
    for (int round = 0; round <= std::atoi(argv[3]); round++) {
        for (size_t query = 0; query < queries.count; query++) {
            const double start = wall_seconds();
            index.search(1, queries[query], top, distances.data(), rows.data());
            const double taken = wall_seconds() - start;
            if (round > 0) {
                times.push_back(taken * 1e3);
                continue;
            }
            for (int i = 0; i < top; i++) {
                std::fprintf(truth, "%lld%c", static_cast<long long>(rows[i]), i + 1 < top ? ' ' : '\n');
            }
        }
    }
    std::fclose(truth);
    std::printf("%.4f\n", median(times));
}
