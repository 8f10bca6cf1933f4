/** @typedef {{ outcome: "clean" | "found" | "unknown", lines: string[] }} Audit */

/**
 * Reads what `npm audit --json` printed.
 * @param {string} output
 * @returns {Audit} `unknown` when the registry gave no answer: then nothing is known, which is not the same as clean
 */
export function readAudit(output) {
  const start = output.indexOf("{");
  const end = output.lastIndexOf("}");
  let report;
  try {
    report = JSON.parse(output.slice(start, end + 1));
  } catch {
    return { outcome: "unknown", lines: [`npm audit said nothing that could be read:\n${output.trim()}`] };
  }
  if (report.metadata?.vulnerabilities === undefined) {
    return { outcome: "unknown", lines: [`The registry gave no answer: ${report.message ?? "no reason"}.`] };
  }
  const lines = Object.values(report.vulnerabilities ?? {}).map(
    ({ name, severity, range, via }) => `${severity}: ${name} ${range}: ${titlesOf(via).join("; ")}`,
  );
  return { outcome: report.metadata.vulnerabilities.total === 0 ? "clean" : "found", lines };
}

/** An advisory has a title and an address; a plain name is another package through which it comes. */
function titlesOf(via) {
  return via.map((one) => (typeof one === "string" ? `through ${one}` : `${one.title} (${one.url})`));
}
