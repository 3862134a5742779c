// What face_recognition does with a photo, on dlib itself: decode, HOG detection, five landmarks, one embedding.
//
//   dlib_faces LANDMARKS.dat RESNET.dat UPSAMPLE PHOTO...
//
// UPSAMPLE is how often a photo is doubled before detection; face_recognition's default is 1. Of several faces the
// largest is embedded. For each photo a line: path, faces, and milliseconds of CPU for decoding, detection, landmarks
// with chip, and embedding; at last the whole process's CPU seconds.

#include <dlib/dnn.h>
#include <dlib/image_io.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "clock.hpp"

#ifndef DLIB_USE_BLAS
#error "this dlib does not use BLAS: no fair peer"
#endif

using namespace dlib;

namespace {

// The network's shape, as the model file's layers give it (models/README.md tells how it is read).
template <template <int, template <typename> class, int, typename> class Block, int N, template <typename> class BN,
          typename Below>
using residual = add_prev1<Block<N, BN, 1, tag1<Below>>>;

template <template <int, template <typename> class, int, typename> class Block, int N, template <typename> class BN,
          typename Below>
using residual_down = add_prev2<avg_pool<2, 2, 2, 2, skip1<tag2<Block<N, BN, 2, tag1<Below>>>>>>;

template <int N, template <typename> class BN, int Stride, typename Below>
using block = BN<con<N, 3, 3, 1, 1, relu<BN<con<N, 3, 3, Stride, Stride, Below>>>>>;

template <int N, typename Below> using plain = relu<residual<block, N, affine, Below>>;
template <int N, typename Below> using down = relu<residual_down<block, N, affine, Below>>;

using level1 = plain<32, plain<32, plain<32, max_pool<3, 3, 2, 2, relu<affine<con<32, 7, 7, 2, 2,
               input_rgb_image_sized<150>>>>>>>>;
using level2 = plain<64, plain<64, plain<64, down<64, level1>>>>;
using level3 = plain<128, plain<128, down<128, level2>>>;
using level4 = plain<256, plain<256, down<256, level3>>>;
using resnet = loss_metric<fc_no_bias<128, avg_pool_everything<down<256, level4>>>>;

class Lap {
  public:
    double milliseconds() {
        double before = last;
        last = cpu_seconds();
        return (last - before) * 1e3;
    }

  private:
    double last = cpu_seconds();
};

// Detection as dlib's Python binding does it for face_recognition: on the doubled photo, boxes scaled back.
std::vector<rectangle> detect(frontal_face_detector& detector, const matrix<rgb_pixel>& photo, int upsample) {
    if (upsample == 0) {
        return detector(photo);
    }
    pyramid_down<2> pyramid;
    matrix<rgb_pixel> enlarged = photo;
    for (int i = 0; i < upsample; i++) {
        pyramid_up(enlarged, pyramid);
    }
    std::vector<rectangle> faces = detector(enlarged);
    for (rectangle& face : faces) {
        face = pyramid.rect_down(face, upsample);
    }
    return faces;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "usage: dlib_faces LANDMARKS.dat RESNET.dat UPSAMPLE PHOTO...\n");
        return 2;
    }
    frontal_face_detector detector = get_frontal_face_detector();
    shape_predictor landmarks;
    deserialize(argv[1]) >> landmarks;
    resnet network;
    deserialize(argv[2]) >> network;
    const int upsample = std::atoi(argv[3]);
    std::fprintf(stderr, "loaded after %.3f CPU s\n", cpu_seconds());

    for (int i = 4; i < argc; i++) {
        Lap lap;
        matrix<rgb_pixel> photo;
        load_image(photo, argv[i]);
        const double decoding = lap.milliseconds();
        const std::vector<rectangle> faces = detect(detector, photo, upsample);
        const double detection = lap.milliseconds();
        double alignment = 0;
        double embedding = 0;
        float first = 0;
        if (!faces.empty()) {
            const rectangle face = *std::max_element(faces.begin(), faces.end(),
                [](const rectangle& a, const rectangle& b) { return a.area() < b.area(); });
            matrix<rgb_pixel> chip;
            extract_image_chip(photo, get_face_chip_details(landmarks(photo, face), 150, 0.25), chip);
            alignment = lap.milliseconds();
            first = network(chip)(0);
            embedding = lap.milliseconds();
        }
        std::printf("%s\t%zu\t%.2f\t%.2f\t%.2f\t%.2f\t%.6f\n", argv[i], faces.size(), decoding, detection, alignment,
                    embedding, first);
    }
    std::printf("total\t%.3f\n", cpu_seconds());
}
