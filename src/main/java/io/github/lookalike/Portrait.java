package io.github.lookalike;

import io.github.lookalike.embedding.Template;
import java.nio.file.Path;

/** A face and the photo it is in. */
public record Portrait(Path photo, Template template) {}
