import { join, resolve } from "node:path";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { Environment } from "@flowc/provisioner";
import type { AwsEnvironmentConfig, LocalEnvironmentConfig } from "../config/flowc-config.js";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { type StatePlace, statePlaceOf } from "./state-store.js";

/** Name of the environment that every project has: the built-in Connect. */
export const localName = "local";

/** An environment of a project with every path and default filled in. */
export interface ProjectEnvironment {
  /** What the provisioner is told. */
  readonly target: Environment;
  readonly state: StatePlace;
  readonly bindingsFile?: string;
  /** Folder of the built-in Connect's data; absent for an environment in AWS. */
  readonly localData?: string;
  /** Address of the Connect API, when it is not that of AWS. */
  readonly endpoint?: string;
}

/** The environment of that name, or CLI106. Without a name it is the built-in Connect. */
export function environmentOf(
  project: Project,
  name: string = localName,
): { environment?: ProjectEnvironment; diagnostics: readonly Diagnostic[] } {
  const configured = project.config.environments ?? {};
  if (name === localName)
    return { environment: localEnvironment(project.root, configured.local ?? {}), diagnostics: [] };
  const config = Object.hasOwn(configured, name) ? configured[name] : undefined;
  if (config === undefined) {
    const known = [...new Set([localName, ...Object.keys(configured)])];
    const similar = nearest(name, known);
    return { diagnostics: [projectDiagnostics.create("CLI106", { environment: name, known, similar })] };
  }
  return { environment: awsEnvironment(project.root, name, config as AwsEnvironmentConfig), diagnostics: [] };
}

function localEnvironment(root: string, config: LocalEnvironmentConfig): ProjectEnvironment {
  const { region = "eu-west-2" } = config;
  const localData = resolve(root, config.dataDirectory ?? join(".flowc", "local"));
  return {
    target: {
      ...targetOf(localName, config),
      region,
      accountId: config.accountId ?? "123456789012",
      createInstance: true,
    },
    state: statePlaceOf(root, config.state, { environment: localName, region, file: join(localData, "state.json") }),
    ...bindingsOf(root, config),
    localData,
  };
}

function awsEnvironment(root: string, name: string, config: AwsEnvironmentConfig): ProjectEnvironment {
  return {
    target: { ...targetOf(name, config), region: config.region, createInstance: config.createInstance ?? false },
    state: statePlaceOf(root, config.state, {
      environment: name,
      region: config.region,
      file: resolve(root, join("state", `${name}.json`)),
    }),
    ...bindingsOf(root, config),
    ...(config.endpoint !== undefined && { endpoint: config.endpoint }),
  };
}

function targetOf(name: string, { accountId, instanceAlias, lambdaFunctions, lexBots, tags }: LocalEnvironmentConfig) {
  return {
    name,
    ...(accountId !== undefined && { accountId }),
    ...(instanceAlias !== undefined && { instanceAlias }),
    ...(lambdaFunctions && { lambdaFunctions }),
    ...(lexBots && { lexBots }),
    ...(tags && { tags }),
  };
}

function bindingsOf(root: string, { bindings }: { readonly bindings?: string }): { bindingsFile?: string } {
  return bindings === undefined ? {} : { bindingsFile: resolve(root, bindings) };
}
