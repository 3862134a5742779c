/** Maps as pages, pictures and tables, from points, names and pictures of faces. */
package io.github.lookalike.report.map;
