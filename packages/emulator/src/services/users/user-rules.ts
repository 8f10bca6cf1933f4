import type { UserIdentityInfo } from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import type { IdentityManagement } from "../instances/instance-table.js";
import type { Checked, InstanceCall } from "../operation.js";

/** What a user may be called, by the way people sign in. Administrator guide, checked 2026-11-20. */
const nameLengths: Readonly<Record<IdentityManagement, number>> = {
  CONNECT_MANAGED: 20,
  SAML: 64,
  EXISTING_DIRECTORY: 64,
};
const namePattern = /^[a-zA-Z0-9_.-]+(?:@[a-zA-Z0-9.-]+)?$/;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const passwordPattern = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,64}$/;

/** Refuses a user name that does not fit the instance. */
export function checkUsername(call: InstanceCall, name: string): void {
  const most = nameLengths[call.instance.identityManagement];
  if (!namePattern.test(name)) throw invalidParameter(`Username has characters that are not allowed: ${name}`);
  if (name.length > most) throw invalidParameter(`Username must include at most ${most} characters`);
}

/** Refuses a password that is missing, too weak or out of place; it is looked at here and nowhere else. */
export function checkPassword(call: InstanceCall, password: string | undefined): void {
  if (call.instance.identityManagement !== "CONNECT_MANAGED") {
    if (password !== undefined) throw invalidRequest("Password is not allowed for this identity management type");
    return;
  }
  if (password === undefined) throw invalidRequest("Required parameter missing: Password");
  if (!passwordPattern.test(password)) {
    throw invalidParameter("Password must have 8 to 64 characters with upper and lower case letters and digits");
  }
}

/** Refuses names and addresses that the instance's way of signing in does not allow, or does not have. */
export function checkIdentity(call: InstanceCall, identity: Checked<UserIdentityInfo>): void {
  const { FirstName, LastName, Email, SecondaryEmail } = identity;
  const { identityManagement } = call.instance;
  if (identityManagement === "EXISTING_DIRECTORY") {
    if (FirstName ?? LastName ?? Email) throw invalidRequest("Names and e-mail address come from the directory");
  } else if (!FirstName || !LastName) {
    throw invalidRequest(`Required parameter missing: ${FirstName ? "LastName" : "FirstName"}`);
  }
  if (identityManagement === "SAML" && Email !== undefined) throw invalidRequest("Email is not allowed with SAML");
  if (identityManagement === "CONNECT_MANAGED" && !Email) throw invalidRequest("Required parameter missing: Email");
  for (const address of [Email, SecondaryEmail]) {
    if (address && !emailPattern.test(address)) throw invalidParameter(`Not an e-mail address: ${address}`);
  }
}

/** Refuses a directory user where there is no directory that people could be in. */
export function checkDirectoryUser(call: InstanceCall, id: string | undefined): void {
  if (id !== undefined && call.instance.identityManagement === "SAML") {
    throw invalidRequest("DirectoryUserId is not allowed with SAML");
  }
}
