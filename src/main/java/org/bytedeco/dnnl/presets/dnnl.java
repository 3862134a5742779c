package org.bytedeco.dnnl.presets;

/**
 * Stands for oneDNN, which JavaCPP would load before ONNX Runtime, and OpenCL before it: 60 MB for an engine that ONNX
 * Runtime can use but does not, unless asked. JavaCPP looks for a class of this name to see what to load, and finds
 * nothing to be loaded.
 */
public final class dnnl {

    private dnnl() {}
}
