package no.rebookly.imports;

/** How a file turned out to be written; told to the owner, who may see at a glance that it was misread. */
public record TableFormat(String encoding, String delimiter, boolean header) {}
