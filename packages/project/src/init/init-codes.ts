import { didYouMean, quotedList } from "@flowc/diagnostics";

/** What can be in the way of a new project. */
export const initCodes = {
  CLI300: {
    name: "no-file-in-the-way",
    severity: "error",
    message: (p: { readonly folder: string; readonly files: readonly string[] }) =>
      `${p.folder} already has ${p.files.length === 1 ? "a file" : `${p.files.length} files`} that a new project would write: ${namesOf(p.files)}.`,
    help: () =>
      "Nothing was written. Name a new folder (flowc init contact-center), or move these files away. Files that hold the same already are no hindrance.",
  },
  CLI301: {
    name: "no-unusable-package-name",
    severity: "error",
    message: (p: { readonly name: string; readonly reason: string }) =>
      `"${p.name}" cannot be the name of the project's package: ${p.reason}.`,
    help: (p: { readonly similar: string }) => `${didYouMean(p.similar)}Say another one with --name.`,
  },
  CLI302: {
    name: "no-silent-keeping",
    severity: "info",
    message: (p: { readonly files: readonly string[] }) =>
      `${quotedList(p.files)} ${p.files.length === 1 ? "is" : "are"} there already and ${p.files.length === 1 ? "stays as it is" : "stay as they are"}.`,
    help: (p: { readonly files: readonly string[] }) =>
      p.files.includes(".gitignore")
        ? "See that git ignores node_modules/, .flowc/ and build/; flowc doctor tells."
        : "The project works without ours.",
  },
  CLI303: {
    name: "no-workflow-below-the-root",
    severity: "info",
    message: (p: { readonly file: string; readonly root: string }) =>
      `GitHub runs workflows at the root of a repository only, and ${p.root} is the root of this one.`,
    help: (p: { readonly file: string }) =>
      `Move ${p.file} into the .github/workflows of the root; it names this folder as its working directory already.`,
  },
  CLI304: {
    name: "no-failed-installation",
    severity: "error",
    message: (p: { readonly command: string; readonly reason: string }) => `${p.command} failed: ${p.reason}.`,
    help: (p: { readonly command: string }) =>
      `The project is written. Mend the cause, which stands above, and run ${p.command} in it.`,
  },
  CLI305: {
    name: "no-instance-without-region",
    severity: "error",
    message: (p: { readonly instance: string }) => `In which region is the instance "${p.instance}"?`,
    help: (p: { readonly instance: string }) =>
      `Say it: flowc init --from-instance ${p.instance} --region eu-west-2. AWS_REGION is taken, too.`,
  },
} as const;

function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, 8).map((file) => `"${file}"`);
  return files.length > 8 ? `${shown.join(", ")} and ${files.length - 8} more` : shown.join(", ");
}
