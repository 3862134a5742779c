// Reads the .npy files that Lookalike writes: little-endian float32, C order, two dimensions.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

struct Vectors {
    size_t count = 0;
    size_t dimension = 0;
    std::vector<float> values;

    const float* operator[](size_t row) const { return values.data() + row * dimension; }
};

inline void fail(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

inline Vectors read_npy(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) fail(path + ": can't be opened");
    unsigned char start[10];
    if (std::fread(start, 1, 10, file) != 10 || std::memcmp(start, "\x93NUMPY\x01", 7) != 0) fail(path + ": no .npy file");
    std::string header(start[8] | start[9] << 8, ' ');
    if (std::fread(&header[0], 1, header.size(), file) != header.size()) fail(path + ": cut off");
    const size_t shape = header.find("'shape': (");
    Vectors vectors;
    if (header.find("'<f4'") == std::string::npos || shape == std::string::npos
        || std::sscanf(header.c_str() + shape + 10, "%zu, %zu", &vectors.count, &vectors.dimension) != 2) {
        fail(path + ": not float32 in two dimensions");
    }
    vectors.values.resize(vectors.count * vectors.dimension);
    if (std::fread(vectors.values.data(), sizeof(float), vectors.values.size(), file) != vectors.values.size()) {
        fail(path + ": cut off");
    }
    std::fclose(file);
    return vectors;
}
