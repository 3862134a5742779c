/** The store in SolrCloud, for galleries that outgrow one machine. */
package io.github.lookalike.internal.solr;
