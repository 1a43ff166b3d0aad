/** What the local system keeps on disk, encrypted. */
@NullMarked
package no.rebookly.local.storage;

import org.jspecify.annotations.NullMarked;
