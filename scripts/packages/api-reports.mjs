import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/**
 * @typedef {{ name: string, directory: string, types: string, path: string }} Entry one import path of a package: the
 *   declarations that the compiler wrote for it, and where its report is, relative to the package
 */

/**
 * The entries of packages that have types, in name order.
 * @param {readonly { directory: string, manifest: Record<string, any> }[]} packages
 * @returns {Entry[]}
 */
export function typedEntries(packages) {
  return packages.flatMap(({ directory, manifest }) =>
    Object.entries(manifest.exports)
      .filter(([, target]) => target.types !== undefined)
      .map(([entry, target]) => ({
        name: manifest.name + entry.slice(1),
        directory,
        types: join(directory, target.types),
        path: `api/${entry === "." ? "index" : entry.slice(2).replaceAll("/", "-")}.api.md`,
      })),
  );
}

/**
 * What each entry shows to its users, as text that changes when and only when that does. One program holds all
 * entries, so that all packages together take a few seconds.
 * @param {readonly Entry[]} entries
 * @returns {{ reports: Map<Entry, string>, problems: string[] }} a problem is what API Extractor could not read
 */
export function apiReports(entries) {
  const reports = new Map();
  const problems = [];
  const out = mkdtempSync(join(tmpdir(), "flowc-api-"));
  try {
    const configs = entries.map((entry, index) => ({ entry, ...configFor(entry, entries, join(out, String(index))) }));
    const [first] = configs;
    if (first === undefined) return { reports, problems };
    const compilerState = CompilerState.create(first.config, {
      additionalEntryPoints: entries.map((one) => one.types),
    });
    for (const { entry, config, report } of configs) {
      Extractor.invoke(config, {
        localBuild: true,
        compilerState,
        messageCallback(message) {
          message.handled = true;
          if (message.logLevel === ExtractorLogLevel.Error) problems.push(`${entry.name}: ${message.text}`);
        },
      });
      reports.set(entry, readFileSync(report, "utf8"));
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return { reports, problems };
}

/** @param {Entry} entry @param {readonly Entry[]} entries @param {string} out a folder for this entry alone */
function configFor(entry, entries, out) {
  mkdirSync(out, { recursive: true });
  const nodeTypes = dirname(fileURLToPath(import.meta.resolve("@types/node/package.json")));
  const silent = { logLevel: ExtractorLogLevel.None };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(entry.directory, "package.json"),
    configObject: {
      projectFolder: entry.directory,
      mainEntryPointFilePath: entry.types,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2023",
            lib: ["es2023"],
            module: "nodenext",
            strict: true,
            skipLibCheck: true,
            types: ["node"],
            typeRoots: [dirname(nodeTypes)],
          },
          files: entries.map(({ types }) => types),
        },
      },
      // A name that an exported type uses without being exported itself belongs to what users see as well.
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: "report",
        reportFolder: out,
        reportTempFolder: join(out, "temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      },
    },
  });
  return { config, report: join(out, "report.api.md") };
}
