/** Whether a path stays below the folder that it is relative to. */
export function isRelativePath(path: string): boolean {
  return !/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}

/** A path as an address: relative ones stay relative, absolute ones become `file:` addresses. */
export function artifactUri(path: string): string {
  const forward = path.replaceAll("\\", "/");
  const encoded = forward.split("/").map(encodedSegment).join("/");
  if (isRelativePath(path)) return encoded;
  return `file://${forward.startsWith("/") ? "" : "/"}${encoded.replace(/^([A-Za-z])%3A/, "$1:")}`;
}

/** Half a surrogate pair, which no address can hold, becomes the mark of a lost letter. */
function encodedSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd"));
}
