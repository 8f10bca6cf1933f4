import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConnectApi, ConnectApiError, secret } from "../../src/index.js";
import { withSecrets } from "../../src/secrets/secret-api.js";
import { SecretUnavailable, SecretVault } from "../../src/secrets/secret-vault.js";

const input = {
  Username: "jane",
  Password: secret.environmentVariable("JANE"),
  Nested: [{ Key: secret.file("key") }, new Date(0)],
};

function vaultOf(text: string): SecretVault {
  return new SecretVault({ read: async (place) => ({ text: place.in === "file" ? "from file" : text }) });
}

/** An API that remembers what it was sent and answers with an error, if one is made for the input. */
function service(failureOf: (input: Record<string, unknown>) => unknown = () => undefined) {
  const sent: unknown[] = [];
  const api: ConnectApi = {
    hasRateLimits: false,
    async send(_operation, given) {
      sent.push(given);
      const failure = failureOf(given);
      if (failure !== undefined) throw failure;
      return {};
    },
  };
  return { sent, api };
}

/** An error with what was sent in every form. */
function quoting({ Password }: Record<string, unknown>): ConnectApiError {
  const word = String(Password);
  const encoded = encodeURIComponent(Buffer.from(word).toString("utf8"));
  const forms = [word, JSON.stringify(word), encoded, Buffer.from(word).toString("base64")];
  return new ConnectApiError("CreateUser", {
    name: "InvalidParameterException",
    message: `Password ${word} is too weak`,
    problems: forms,
    details: { forms, $response: new Map([[word, word]]) },
  });
}

const fixedSecret = "5bb2b2a5-8c83-4c41-a3b5-0c54b7e8f8aa";

/** Everything that can be seen of the failure of a call with a secret that the service quotes. */
async function shownOf(text: string): Promise<string> {
  const error = await withSecrets(service(quoting).api, vaultOf(text))
    .send("CreateUser", { Password: secret.environmentVariable("A") })
    .catch((thrown: ConnectApiError) => thrown);
  const { message, failure } = error as ConnectApiError;
  expect(failure.details?.$response).toBeUndefined();
  return [message, failure.message, ...(failure.problems ?? []), JSON.stringify(failure)].join("\n");
}

describe("an API with secrets", () => {
  it("sends their texts, wherever they stand, and leaves the input as it is", async () => {
    const { sent, api } = service();
    await withSecrets(api, vaultOf("correct horse")).send("CreateUser", input);
    expect(sent).toEqual([
      { Username: "jane", Password: "correct horse", Nested: [{ Key: "from file" }, new Date(0)] },
    ]);
    expect(input.Password).toEqual(secret.environmentVariable("JANE"));
  });

  it("keeps the pace of the API before it", () => {
    expect(withSecrets(service().api, vaultOf("x")).hasRateLimits).toBe(false);
  });

  it("sends nothing when a secret is not to be had", async () => {
    const { sent, api } = service();
    const vault = new SecretVault({ read: async () => ({ problem: "it is not set" }) });
    await expect(withSecrets(api, vault).send("CreateUser", input)).rejects.toThrow(SecretUnavailable);
    expect(sent).toEqual([]);
  });

  it("clears the failures of later calls as well", async () => {
    const vault = vaultOf("correct horse");
    const failing = service(() => new ConnectApiError("TagResource", { name: "X", message: "correct horse?" }));
    await withSecrets(service().api, vault).send("CreateUser", input);
    await expect(withSecrets(failing.api, vault).send("TagResource", {})).rejects.toThrow("TagResource: X: [secret]?");
  });

  it("never lets an error quote one", async () => {
    // What an error says in any case, whatever the secret was, is no quotation.
    const frame = await shownOf(fixedSecret);
    expect(frame).not.toContain(fixedSecret);
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 4, unit: "binary" }), async (text) => {
        fc.pre(!frame.includes(text) && !frame.includes(JSON.stringify(text).slice(1, -1)));
        const shown = await shownOf(text);
        expect(shown).not.toContain(text);
        expect(shown).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });

  it("clears the message and the stack of other errors", async () => {
    const { api } = service(({ Password }) => new TypeError(`cannot serialise ${String(Password)}`));
    const error = await withSecrets(api, vaultOf("correct horse"))
      .send("CreateUser", input)
      .catch((thrown: TypeError) => thrown);
    expect(String((error as TypeError).stack)).not.toContain("correct horse");
    expect((error as TypeError).message).toBe("cannot serialise [secret]");
  });
});
