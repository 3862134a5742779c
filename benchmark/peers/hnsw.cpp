// Approximate search with hnswlib, one query at a time on one thread.
//
//   hnsw build VECTORS.npy INDEX THREADS              prints seconds of wall clock and of CPU
//   hnsw search INDEX QUERIES.npy TRUTH ROUNDS EF...   prints a line for each EF: ef, recall@10, median ms a query
//
// TRUTH holds the ten nearest rows of each query, a line a query, as faiss_flat writes it. M 16 and efConstruction 200
// are what hnswlib's own examples use.

#include <hnswlib/hnswlib.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

#include "clock.hpp"
#include "npy.hpp"

namespace {

const size_t M = 16;
const size_t EF_CONSTRUCTION = 200;
const size_t TOP = 10;
const size_t DIMENSION = 128;

int build(char** arguments) {
    const Vectors vectors = read_npy(arguments[0]);
    if (vectors.dimension != DIMENSION) fail("vectors of 128 values are needed");
    const double wall = wall_seconds();
    const double cpu = cpu_seconds();
    hnswlib::L2Space space(DIMENSION);
    hnswlib::HierarchicalNSW<float> index(&space, vectors.count, M, EF_CONSTRUCTION);
    index.addPoint(vectors[0], 0);
    std::atomic<size_t> next{1};
    std::vector<std::thread> workers;
    for (int i = 0; i < std::atoi(arguments[2]); i++) {
        workers.emplace_back([&] {
            for (size_t row = next++; row < vectors.count; row = next++) {
                index.addPoint(vectors[row], row);
            }
        });
    }
    for (std::thread& worker : workers) worker.join();
    std::printf("%.3f %.3f\n", wall_seconds() - wall, cpu_seconds() - cpu);
    index.saveIndex(arguments[1]);
    return 0;
}

std::vector<std::set<size_t>> read_truth(const char* path, size_t queries) {
    std::ifstream file(path);
    std::vector<std::set<size_t>> truth(queries);
    for (std::set<size_t>& rows : truth) {
        for (size_t i = 0; i < TOP; i++) {
            size_t row;
            if (!(file >> row)) fail(std::string(path) + ": too short");
            rows.insert(row);
        }
    }
    return truth;
}

int search(int count, char** arguments) {
    hnswlib::L2Space space(DIMENSION);
    hnswlib::HierarchicalNSW<float> index(&space, arguments[0]);
    const Vectors queries = read_npy(arguments[1]);
    const std::vector<std::set<size_t>> truth = read_truth(arguments[2], queries.count);
    for (int i = 4; i < count; i++) {
        index.setEf(std::atoi(arguments[i]));
        std::vector<double> times;
        size_t right = 0;
        for (int round = 0; round <= std::atoi(arguments[3]); round++) {
            for (size_t query = 0; query < queries.count; query++) {
                const double start = wall_seconds();
                auto nearest = index.searchKnn(queries[query], TOP);
                const double taken = wall_seconds() - start;
                if (round > 0) {
                    times.push_back(taken * 1e3);
                    continue;
                }
                for (; !nearest.empty(); nearest.pop()) right += truth[query].count(nearest.top().second);
            }
        }
        std::printf("%s %.5f %.4f\n", arguments[i], right / (double)(TOP * queries.count), median(times));
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "build" && argc == 5) return build(argv + 2);
    if (what == "search" && argc > 6) return search(argc - 2, argv + 2);
    fail("usage: hnsw build VECTORS.npy INDEX THREADS | hnsw search INDEX QUERIES.npy TRUTH ROUNDS EF...");
}
