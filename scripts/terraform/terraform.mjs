// Runs Terraform and its AWS provider where both are on this machine. Nothing is downloaded.
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";

/** The AWS provider that this was written against; another one may read other things. */
const providerVersion = "5.100.0";

/**
 * How often the two collect garbage. Every run makes the provider describe all its resources anew, some hundred megabytes
 * that are hardly garbage yet: collecting a quarter as often takes a third off the time of a run.
 */
const garbageCollection = { GOGC: "400" };

/**
 * @typedef {{ readonly exitCode: number, readonly output: string }} TerraformResult
 *
 * The AWS provider as a process that serves many runs: starting it takes longer than most of them. `reattach` tells
 * Terraform where it is.
 * @typedef {{ readonly reattach: string, stop(): Promise<void> }} RunningProvider
 *
 * A folder with a configuration and its state.
 * @typedef {object} TerraformFolder
 * @property {string} path
 * @property {(configuration: object) => void} configure writes the configuration, in Terraform's JSON syntax
 * @property {(...args: readonly string[]) => Promise<TerraformResult>} run for example `run("apply", "-auto-approve")`
 * @property {() => Promise<Readonly<Record<string, unknown>>>} outputs the values of the outputs
 * @property {() => Promise<ProviderSchema>} schema what the provider has; a configuration must be there
 * @property {() => void} remove
 */

/**
 * @typedef {{ readonly resources: readonly string[], readonly dataSources: readonly string[] }} ProviderSchema
 */

/**
 * Why Terraform cannot be run here, or undefined when it can: the program must be on the path, and the AWS provider in
 * a folder of plugins: that of TERRAFORM_PLUGIN_DIR, else one of the usual places.
 * @returns {string | undefined}
 */
export function terraformMissing() {
  if (!onPath("terraform")) return "the program terraform is not on the path";
  if (pluginFolder() === undefined) return `no folder has the plugin hashicorp/aws ${providerVersion}`;
  return undefined;
}

/**
 * Starts the provider. It sees nothing of this process's environment: no proxy, no profile, no credentials.
 * @returns {Promise<RunningProvider>}
 */
export async function startProvider() {
  const folder = mkdtempSync(join(tmpdir(), "terraform-provider-"));
  const child = spawn(providerProgram(), ["-debug"], {
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...garbageCollection },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const reattach = await new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`the provider ended with ${code}: ${text}`)));
    child.stdout.on("data", (chunk) => {
      text += String(chunk);
      const found = /TF_REATTACH_PROVIDERS='(\{.*\})'/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    reattach: String(reattach),
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes an empty folder in which Terraform can be run against an endpoint on this machine.
 * @param {RunningProvider} provider
 * @returns {TerraformFolder}
 */
export function terraformFolder({ reattach }) {
  const path = mkdtempSync(join(tmpdir(), "terraform-"));
  /** @param {readonly string[]} args */
  const run = (...args) => terraform(path, reattach, args);
  let isReady = false;
  const initialise = async () => {
    if (isReady) return undefined;
    const initialised = await run("init", `-plugin-dir=${pluginFolder()}`);
    if (initialised.exitCode !== 0) return initialised;
    isReady = true;
    return undefined;
  };
  return {
    path,
    configure(configuration) {
      writeFileSync(join(path, "main.tf.json"), JSON.stringify(configuration, null, 2));
    },
    async run(...args) {
      return (await initialise()) ?? run(...args);
    },
    async schema() {
      await initialise();
      const { output } = await run("providers", "schema", "-json");
      const [schema] = Object.values(JSON.parse(output).provider_schemas);
      const names = (/** @type {object} */ kinds) => Object.keys(kinds).sort();
      return { resources: names(schema.resource_schemas), dataSources: names(schema.data_source_schemas) };
    },
    async outputs() {
      const { output } = await run("output", "-json");
      const values = /** @type {Record<string, { value: unknown }>} */ (JSON.parse(output));
      return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** What stands for a value that Terraform knows: `ref("aws_connect_queue.sales.queue_id")`. @param {string} expression */
export function ref(expression) {
  return `\${${expression}}`;
}

/**
 * The blocks that point the provider at an endpoint on this machine.
 * @param {string} url
 * @param {string} [region]
 */
export function providerAt(url, region = "eu-west-2") {
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

/**
 * @param {string} folder
 * @param {string} reattach
 * @param {readonly string[]} args
 * @returns {Promise<TerraformResult>}
 */
function terraform(folder, reattach, args) {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    ...garbageCollection,
    TF_REATTACH_PROVIDERS: reattach,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    TF_CLI_ARGS: "-no-color",
    CHECKPOINT_DISABLE: "1",
  };
  return new Promise((resolve) => {
    execFile("terraform", [...args], { cwd: folder, env, maxBuffer: 1 << 29 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ exitCode, output: args.includes("-json") ? stdout : `${stdout}\n${stderr}` });
    });
  });
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? "").split(":").some((folder) => folder !== "" && existsSync(join(folder, program)));
}

function pluginFolder() {
  const given = process.env.TERRAFORM_PLUGIN_DIR;
  const usual = [
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...filesIn("/opt"),
  ];
  return (given === undefined ? usual : [given]).find((folder) =>
    existsSync(join(folder, "registry.terraform.io", "hashicorp", "aws", providerVersion)),
  );
}

function providerProgram() {
  const folder = join(pluginFolder() ?? "", "registry.terraform.io", "hashicorp", "aws", providerVersion);
  const programs = filesIn(folder).flatMap(filesIn);
  return programs.find((file) => basename(file).startsWith("terraform-provider-aws")) ?? "terraform-provider-aws";
}

/** @param {string} folder */
function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
