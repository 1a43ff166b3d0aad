/** Upload slots as a bucket with signed addresses would give. */
@NullMarked
package no.rebookly.local.uploads;

import org.jspecify.annotations.NullMarked;
