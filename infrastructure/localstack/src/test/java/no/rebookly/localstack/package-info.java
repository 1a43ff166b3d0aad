/** The adapters that run against AWS, against LocalStack: what they promise, and the main job through all of them. */
@NullMarked
package no.rebookly.localstack;

import org.jspecify.annotations.NullMarked;
