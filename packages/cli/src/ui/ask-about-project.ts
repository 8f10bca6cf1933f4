import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { nameOfFolder, nameProblem, type PackageManager, packageManagers } from "@flowc/project";

/** What is known of a new project before its author is asked. */
export interface ProjectChoices {
  readonly folder: string | undefined;
  readonly name: string | undefined;
  readonly packageManager: PackageManager;
  readonly isInstalled: boolean;
}

export interface AskAboutProject {
  readonly said: ProjectChoices;
  /** Which of it nobody has said. */
  readonly open: { readonly manager: boolean; readonly install: boolean };
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** Asks what nobody has said about a new project; undefined when the answer is Ctrl-C. */
export async function askAboutProject({
  said,
  open,
  directory,
  signal,
}: AskAboutProject): Promise<ProjectChoices | undefined> {
  const { text, select, confirm, isCancel } = await import("@clack/prompts");
  const shown = { output: process.stderr, signal };
  const folder =
    said.folder ?? (await text({ message: "In which folder?", initialValue: usualFolder(directory), ...shown }));
  if (isCancel(folder)) return undefined;
  const validate = (answer: string | undefined) => {
    const problem = nameProblem(answer ?? "");
    return problem === undefined ? undefined : `npm refuses this name: ${problem}`;
  };
  const initialValue = nameOfFolder(resolve(directory, folder));
  const name = said.name ?? (await text({ message: "What is it called?", initialValue, validate, ...shown }));
  if (isCancel(name)) return undefined;
  const packageManager = open.manager
    ? await select({
        message: "What installs packages?",
        options: packageManagers.map((value) => ({ value })),
        initialValue: said.packageManager,
        ...shown,
      })
    : said.packageManager;
  if (isCancel(packageManager)) return undefined;
  const isInstalled = open.install ? await confirm({ message: "Install them now?", ...shown }) : true;
  return isCancel(isInstalled) ? undefined : { folder, name, packageManager, isInstalled };
}

/** Here when nothing is here yet, else a new folder. */
function usualFolder(directory: string): string {
  return readdirSync(directory).every((name) => name.startsWith(".")) ? "." : "contact-center";
}
