// Clocks, in seconds, and the median of what they showed.
#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

inline double seconds(clockid_t clock) {
    timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

inline double cpu_seconds() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }

inline double wall_seconds() { return seconds(CLOCK_MONOTONIC); }

inline double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
}
