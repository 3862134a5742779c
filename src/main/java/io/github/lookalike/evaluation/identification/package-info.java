/** Who is it, among all who are known? */
package io.github.lookalike.evaluation.identification;
