import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";

/** The AWS provider that the tests were written against; another one may read other things. */
const providerVersion = "5.100.0";

/** What a run of Terraform gave. */
export interface TerraformResult {
  readonly exitCode: number;
  readonly output: string;
}

/** A folder with a configuration and its state. */
export interface TerraformFolder {
  /** Writes the configuration, in Terraform's JSON syntax. */
  configure(configuration: object): void;
  /** @param arguments_ for example `["apply", "-auto-approve"]` */
  run(...arguments_: readonly string[]): Promise<TerraformResult>;
  /** The values of the outputs. */
  outputs(): Promise<Readonly<Record<string, unknown>>>;
  remove(): void;
}

/**
 * Why Terraform cannot be run here, or undefined when it can: the program on the path, and the AWS provider in a folder
 * of plugins (`TERRAFORM_PLUGIN_DIR`, else one of the usual places), because nothing is downloaded.
 */
export function terraformMissing(): string | undefined {
  if (!onPath("terraform")) return "the program terraform is not on the path";
  if (pluginFolder() === undefined) return `no folder has the plugin hashicorp/aws ${providerVersion}`;
  return undefined;
}

/** The AWS provider as a process that serves many runs: starting it takes longer than most of them. */
export interface RunningProvider {
  /** What tells Terraform where it is, as an environment variable. */
  readonly reattach: string;
  stop(): Promise<void>;
}

/** Starts the provider. It sees nothing of this process's environment: no proxy, no profile, no credentials. */
export async function startProvider(): Promise<RunningProvider> {
  const folder = mkdtempSync(join(tmpdir(), "terraform-provider-"));
  const child = spawn(providerProgram(), ["-debug"], {
    env: { PATH: process.env.PATH ?? "", HOME: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const reattach = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`the provider ended with ${code}: ${text}`)));
    child.stdout.on("data", (chunk) => {
      text += String(chunk);
      const found = /TF_REATTACH_PROVIDERS='(\{.*\})'/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    reattach,
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty folder in which Terraform can be run against an endpoint on this machine. */
export function terraformFolder({ reattach }: RunningProvider): TerraformFolder {
  const folder = mkdtempSync(join(tmpdir(), "terraform-"));
  const run = (...arguments_: readonly string[]) => terraform(folder, reattach, arguments_);
  let isReady = false;
  return {
    configure(configuration) {
      writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration, null, 2));
    },
    async run(...arguments_) {
      if (!isReady) {
        const initialised = await run("init", `-plugin-dir=${pluginFolder()}`);
        if (initialised.exitCode !== 0) return initialised;
        isReady = true;
      }
      return run(...arguments_);
    },
    async outputs() {
      const { output } = await run("output", "-json");
      const values = JSON.parse(output) as Readonly<Record<string, { readonly value: unknown }>>;
      return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The blocks that point the provider at an endpoint on this machine. */
export function providerAt(url: string, region = "eu-west-2"): object {
  return {
    terraform: { required_providers: { aws: { source: "hashicorp/aws", version: providerVersion } } },
    provider: {
      aws: {
        region,
        access_key: "test",
        secret_key: "test",
        skip_credentials_validation: true,
        skip_requesting_account_id: true,
        skip_metadata_api_check: "true",
        skip_region_validation: true,
        endpoints: [{ connect: url, logs: url }],
      },
    },
  };
}

function terraform(folder: string, reattach: string, arguments_: readonly string[]): Promise<TerraformResult> {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    TF_REATTACH_PROVIDERS: reattach,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    TF_CLI_ARGS: "-no-color",
    CHECKPOINT_DISABLE: "1",
  };
  return new Promise((resolve) => {
    execFile("terraform", [...arguments_], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ exitCode, output: arguments_[0] === "output" ? stdout : `${stdout}\n${stderr}` });
    });
  });
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => folder !== "" && existsSync(join(folder, program)));
}

function pluginFolder(): string | undefined {
  const given = process.env.TERRAFORM_PLUGIN_DIR;
  const usual = [
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...foldersIn("/opt"),
  ];
  return (given === undefined ? usual : [given]).find((folder) =>
    existsSync(join(folder, "registry.terraform.io", "hashicorp", "aws", providerVersion)),
  );
}

function providerProgram(): string {
  const folder = join(pluginFolder() ?? "", "registry.terraform.io", "hashicorp", "aws", providerVersion);
  const programs = foldersIn(folder).flatMap(foldersIn);
  return programs.find((file) => basename(file).startsWith("terraform-provider-aws")) ?? "terraform-provider-aws";
}

function foldersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
