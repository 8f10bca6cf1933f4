import { resolve } from "node:path";
import { fileStateStore, type StateStore } from "@flowc/provisioner";
import type { StateConfig } from "../config/flowc-config.js";
import type { ProjectEnvironment } from "./project-environment.js";

/** Where the state of an environment is kept: a file, or an object in an S3 bucket. */
export type StatePlace =
  | { readonly file: string }
  | {
      readonly s3: {
        readonly bucket: string;
        readonly key: string;
        readonly region: string;
        readonly endpoint?: string;
      };
    };

/** What an environment says besides where its state is. */
interface StateDefaults {
  readonly environment: string;
  readonly region: string;
  /** Absolute path that is used when nothing is configured. */
  readonly file: string;
}

/** The place that a configuration names, with every default filled in. */
export function statePlaceOf(root: string, config: StateConfig | undefined, defaults: StateDefaults): StatePlace {
  if (config === undefined) return { file: defaults.file };
  const { environment, region } = defaults;
  if (typeof config !== "string") return { s3: { key: `flowc/${environment}.json`, region, ...config.s3 } };
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(config) ?? [];
  if (bucket === undefined || key === undefined) return { file: resolve(root, config) };
  return { s3: { bucket, key, region } };
}

/** The store of an environment's state. Nothing is read yet; the AWS SDK is only loaded for one in S3. */
export async function stateStoreOf({
  state,
  target,
}: Pick<ProjectEnvironment, "state" | "target">): Promise<StateStore> {
  if ("file" in state) return fileStateStore(state.file, target.name);
  const { s3StateStore } = await import("@flowc/provisioner/s3");
  return s3StateStore(state.s3, target.name);
}
