/** What every store keeps of photos, faces and models, and how it is written. */
package io.github.lookalike.internal.record;
