import type { CodeDescription } from "../code-description.js";
import type { Diagnostic, RelatedPlace, Severity, Subject } from "../diagnostic.js";
import { fingerprints } from "../fingerprint.js";
import type { SuppressedDiagnostic, Suppression } from "../policy/suppression.js";
import type { Span } from "../span.js";
import type { FormatOptions } from "./format-options.js";
import { artifactUri, isRelativePath } from "./sarif-uri.js";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** What SARIF calls the severities. */
const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/** What relative addresses are relative to: the root of the sources, which the reader of the file knows. */
const sourceRoot = "%SRCROOT%";

/**
 * Diagnostics as one run of SARIF 2.1.0, the form that code scanning services read. Suppressed findings are in it, with
 * their reasons. Source: OASIS SARIF 2.1.0 errata 01, checked 2026-11-20.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const { suppressed = [], version } = options;
  const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
  const rules = rulesOf(all, options);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const names = fingerprints(all, options.displayFile);
  const result = (diagnostic: Diagnostic) => ({
    ruleId: diagnostic.code,
    ruleIndex: indices.get(diagnostic.code),
    ...resultOf(diagnostic, names.get(diagnostic)!, options),
  });
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "flowc", ...(version !== undefined && { version }), rules } },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(diagnostics.filter(isPlaceless), indices)],
        results: [
          ...diagnostics.filter((diagnostic) => !isPlaceless(diagnostic)).map(result),
          ...suppressed.map((one) => ({
            ...result(one.diagnostic),
            suppressions: [suppressionOf(one, options)],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function isPlaceless({ span }: Diagnostic): boolean {
  return span === undefined;
}

/**
 * What is not about a place in a file, such as a missing configuration, is told of the run itself: a result without a
 * place makes code scanning at GitHub refuse the whole file.
 */
function invocationOf(placeless: readonly Diagnostic[], indices: ReadonlyMap<string, number>) {
  const notifications = placeless.map(({ code, severity, message, help, subject }) => {
    const logical = subject === undefined ? [] : logicalLocations(subject);
    return {
      associatedRule: { id: code, index: indices.get(code) },
      level: levels[severity],
      message: { text: help === undefined ? message : `${message}\n${help}` },
      ...(logical.length > 0 && { locations: [{ logicalLocations: logical }] }),
    };
  });
  return {
    executionSuccessful: !placeless.some(({ severity }) => severity === "error"),
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

/** Every code that was found once, in the order of the codes. */
function rulesOf(diagnostics: readonly Diagnostic[], { describeCode }: FormatOptions) {
  const byCode = new Map(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic]));
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, severity, docs }]) => {
      const url = docs === undefined ? {} : { url: docs };
      return ruleOf({ code, name, severity, ...url, ...describeCode?.(code) });
    });
}

function ruleOf({ code, name, severity, evidence, summary, page, url }: CodeDescription) {
  return {
    id: code,
    name,
    ...(summary !== undefined && { shortDescription: { text: summary } }),
    ...(url !== undefined && /^https?:\/\/\S+$/.test(url) && { helpUri: url }),
    ...(page !== undefined && { help: { text: summary ?? page, markdown: page } }),
    defaultConfiguration: { level: levels[severity] },
    ...(evidence !== undefined && { properties: { evidence } }),
  };
}

function resultOf(diagnostic: Diagnostic, fingerprint: string, options: FormatOptions) {
  const { severity, message, help, span, subject, related = [], data } = diagnostic;
  const placed = related.filter(isPlaced);
  const properties = {
    ...(subject?.pointer !== undefined && { pointer: subject.pointer }),
    ...(data && Object.keys(data).length > 0 && { data }),
  };
  return {
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: [locationOf(span, subject, options)],
    ...(placed.length > 0 && {
      relatedLocations: placed.map((other, index) => ({
        id: index + 1,
        message: { text: other.message },
        physicalLocation: physicalLocation(other.span, options),
      })),
    }),
    // Code scanning at GitHub follows a finding by the first of the two; both are the same.
    partialFingerprints: { primaryLocationLineHash: fingerprint, "flowcFinding/v1": fingerprint },
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

function isPlaced(other: RelatedPlace): other is RelatedPlace & { readonly span: Span } {
  return other.span !== undefined;
}

function locationOf(span: Span | undefined, subject: Subject | undefined, options: FormatOptions) {
  const logical = subject === undefined ? [] : logicalLocations(subject);
  return {
    ...(span && { physicalLocation: physicalLocation(span, options) }),
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

/** The flow and the block, or the resource: places that stay when files move. */
function logicalLocations({ flow, block, resource }: Subject) {
  const path = [resource, flow].filter((part) => part !== undefined).join("/");
  return [
    ...(resource === undefined ? [] : [{ name: resource, fullyQualifiedName: resource, kind: "resource" }]),
    ...(flow === undefined ? [] : [{ name: flow, fullyQualifiedName: flow, kind: "flow" }]),
    ...(block === undefined ? [] : [{ name: block, fullyQualifiedName: `${path}/${block}`, kind: "block" }]),
  ];
}

function physicalLocation(span: Span, { displayFile }: FormatOptions) {
  const path = displayFile?.(span.file) ?? span.file;
  return {
    artifactLocation: { uri: artifactUri(path), ...(isRelativePath(path) && { uriBaseId: sourceRoot }) },
    region: {
      startLine: span.line,
      startColumn: span.column,
      ...(span.end && { endLine: span.end.line, endColumn: span.end.column }),
    },
  };
}

function suppressionOf({ suppression }: SuppressedDiagnostic, options: FormatOptions) {
  const { origin, reason, span } = suppression;
  return {
    kind: suppressionKinds[origin],
    justification: reason,
    ...(span && { location: { physicalLocation: physicalLocation(span, options) } }),
  };
}

const suppressionKinds = { source: "inSource", configuration: "external" } as const satisfies Record<
  Suppression["origin"],
  string
>;
