/** Variable that says which environment the files of a project are loaded for. */
const environmentVariable = "FLOWC_ENVIRONMENT";

/**
 * Name of the environment that the project is loaded for: that of `--env`, else `local`. Outside of flowc it is the value
 * of `FLOWC_ENVIRONMENT`.
 */
export function environmentName(): string {
  return process.env[environmentVariable] || "local";
}

/**
 * The value for the environment that the project is loaded for. Names and kinds of resources should be the same
 * everywhere, so that a plan of one environment says something about the next one; this is for what has to differ.
 *
 * @param values by environment; `default` is for those that are not named
 * @throws Error when there is neither, which flowc reports on the author's line as CLI121
 * @example
 * ```ts
 * import { forEnvironment, queue } from "@flowc/provisioner";
 *
 * queue("Support", { hours, maxContacts: forEnvironment({ prod: 200, default: 5 }) });
 * ```
 */
export function forEnvironment<T>(values: Readonly<Record<string, T>>): T {
  const name = environmentName();
  for (const key of [name, "default"]) if (Object.hasOwn(values, key)) return values[key] as T;
  const known = Object.keys(values).map((key) => `"${key}"`);
  const has = known.length === 0 ? "nothing" : `only ${known.join(", ")}`;
  throw new Error(`forEnvironment has no value for the environment "${name}" and no default: it has ${has}.`);
}

/** Ends when what is being loaded is loaded: the variable is one for the whole process, and authors may read it, too. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Loads something for an environment: what runs meanwhile sees it as `environmentName()`. Loads that are asked for at
 * once run one after the other, so that each sees its own environment, such as a plan for `prod` and the sources that
 * are watched for `local`. What is loaded must not ask for another load: it would wait for itself.
 * @param name undefined: the environment that the process was started for
 */
export function loadingFor<T>(name: string | undefined, load: () => Promise<T>): Promise<T> {
  const loaded = last.then(() => inEnvironment(name, load));
  last = loaded.catch(() => undefined);
  return loaded;
}

async function inEnvironment<T>(name: string | undefined, load: () => Promise<T>): Promise<T> {
  if (name === undefined) return load();
  const before = process.env[environmentVariable];
  process.env[environmentVariable] = name;
  try {
    return await load();
  } finally {
    if (before === undefined) delete process.env[environmentVariable];
    else process.env[environmentVariable] = before;
  }
}
