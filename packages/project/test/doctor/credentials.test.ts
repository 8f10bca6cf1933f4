import { join } from "node:path";
import { expect, it } from "vitest";
import { findCredentials } from "../../src/doctor/credentials.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const secret = "wJalrXUtnFEMI";

function home(): string {
  return temporaryFolder({
    ".aws/credentials": `[default]\naws_access_key_id = AKIA\naws_secret_access_key = ${secret}\n`,
    ".aws/config": "[default]\nregion = eu-west-2\n[profile contact-center]\nsso_session = x\n[sso-session x]\n",
  });
}

it.each([
  [{ AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: secret }, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"],
  [{ AWS_WEB_IDENTITY_TOKEN_FILE: "/t", AWS_ROLE_ARN: "arn" }, "AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN"],
  [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/x" }, "the container"],
  [{ AWS_PROFILE: "contact-center" }, 'the profile "contact-center"'],
  [{ AWS_PROFILE: "", AWS_ACCESS_KEY_ID: "" }, 'the profile "default"'],
])("finds %o, and never says what they are", (variables, from) => {
  const found = findCredentials({ HOME: home(), ...variables });
  expect(found).toEqual({ from });
  expect(JSON.stringify(found)).not.toContain(secret);
});

it("reads the shared files where variables say they are", () => {
  const folder = temporaryFolder({ mine: "[ work ]\n" });
  const variables = { HOME: folder, AWS_SHARED_CREDENTIALS_FILE: join(folder, "mine"), AWS_PROFILE: "work" };
  expect(findCredentials(variables)).toEqual({ from: 'the profile "work"' });
});

it.each([
  [{ AWS_ACCESS_KEY_ID: "a" }, "AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is not"],
  [{ AWS_SECRET_ACCESS_KEY: secret }, "AWS_SECRET_ACCESS_KEY is set, AWS_ACCESS_KEY_ID is not"],
  [{ AWS_PROFILE: "contact-centre" }, 'AWS_PROFILE names "contact-centre", which no shared file has'],
])("says what is wrong with %o", (variables, reason) => {
  const found = findCredentials({ HOME: home(), ...variables });
  expect(found).toMatchObject({ reason });
  expect(JSON.stringify(found)).not.toContain(secret);
});

it("says that there are none", () => {
  expect(findCredentials({ HOME: temporaryFolder() })).toMatchObject({
    reason: expect.stringContaining("no variable"),
  });
});
