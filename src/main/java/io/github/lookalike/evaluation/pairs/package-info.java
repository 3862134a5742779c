/** LFW's protocol: is this pair one person's? */
package io.github.lookalike.evaluation.pairs;
