import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What the environment of a process says, by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Where credentials are, or why there seem to be none. Their text is never looked at. */
export type FoundCredentials =
  | { readonly from: string; readonly reason?: never }
  | { readonly from?: never; readonly reason: string; readonly profiles: readonly string[]; readonly profile?: string };

/**
 * Looks for AWS credentials where the AWS SDK looks first, without a call: variables, a role with a token, a container,
 * and the profiles of the shared files (AWS SDKs and Tools reference guide, checked 2026-11-21).
 */
export function findCredentials(variables: Variables): FoundCredentials {
  const has = (name: string) => (variables[name] ?? "") !== "";
  if (has("AWS_ACCESS_KEY_ID") !== has("AWS_SECRET_ACCESS_KEY")) {
    const [there, missing] = has("AWS_ACCESS_KEY_ID")
      ? ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]
      : ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"];
    return { reason: `${there} is set, ${missing} is not`, profiles: [] };
  }
  const profile = has("AWS_PROFILE") ? (variables.AWS_PROFILE ?? "") : "default";
  const profiles = knownProfiles(variables);
  if (has("AWS_PROFILE") && !profiles.includes(profile)) {
    return { reason: `AWS_PROFILE names "${profile}", which no shared file has`, profiles, profile };
  }
  if (has("AWS_PROFILE")) return { from: `the profile "${profile}"` };
  if (has("AWS_ACCESS_KEY_ID")) return { from: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" };
  if (has("AWS_WEB_IDENTITY_TOKEN_FILE") && has("AWS_ROLE_ARN"))
    return { from: "AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN" };
  if (has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || has("AWS_CONTAINER_CREDENTIALS_FULL_URI"))
    return { from: "the container" };
  if (profiles.includes(profile)) return { from: 'the profile "default"' };
  return { reason: 'no variable has any, and there is no profile "default"', profiles };
}

/** Names of the profiles of the shared files. */
function knownProfiles(variables: Variables): readonly string[] {
  const home = variables.HOME ?? variables.USERPROFILE ?? homedir();
  const credentials = variables.AWS_SHARED_CREDENTIALS_FILE || join(home, ".aws", "credentials");
  const config = variables.AWS_CONFIG_FILE || join(home, ".aws", "config");
  const inConfig = sections(config).flatMap((name) =>
    name === "default" ? [name] : (/^profile\s+(.+)$/.exec(name)?.[1] ?? []),
  );
  return [...new Set([...sections(credentials), ...inConfig])];
}

function sections(file: string): readonly string[] {
  try {
    return [...readFileSync(file, "utf8").matchAll(/^\s*\[([^\]]+)\]/gm)].map(([, name = ""]) => name.trim());
  } catch {
    return [];
  }
}
