const loopbackNames: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];

/** A header that tells that a request was not made on purpose by somebody on this machine. */
export interface ForeignHeader {
  readonly header: "Host" | "Origin";
  readonly value: string;
}

/**
 * Finds the sign of a request that a web page or a rebound DNS name could have caused: the Host must be the loopback
 * under one of its names, and an Origin, when there is one, must be too. Undefined when there is none.
 */
export function foreignHeader(headers: {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}): ForeignHeader | undefined {
  const { host = "", origin } = headers;
  if (!isLoopback(`http://${host}`)) return { header: "Host", value: host };
  if (origin !== undefined && !isLoopback(origin)) return { header: "Origin", value: origin };
  return undefined;
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackNames.includes(new URL(url).hostname);
}
