import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ConnectApi,
  ConnectApiError,
  describePlan,
  existing,
  fileStateStore,
  instance,
  namedOutputs,
  type ProvisionerEvent,
  secret,
  type UserProperties,
  user,
} from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

/** Texts that nothing may show, one for each place where secrets are kept. They pass the rules for passwords. */
const canaries = {
  variable: 'Canary-1-"variable"-é',
  file: "Canary-2-of-a-file",
  stored: "Canary-3-stored",
  member: "Canary-4-of-a-member",
  weak: "canary-5-weak",
};

/** How a text could be recognised: as it is, escaped, encoded, or by a digest that somebody could guess against. */
function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const digests = ["sha256", "sha1", "md5"].flatMap((kind) => {
    const hash = createHash(kind).update(bytes).digest();
    return [hash.toString("hex"), hash.toString("base64")];
  });
  const escaped = JSON.stringify(text).slice(1, -1);
  return [text, escaped, encodeURIComponent(text), bytes.toString("base64"), bytes.toString("hex"), ...digests];
}

/** Everything that somebody could read afterwards. */
class Evidence {
  readonly #pieces: (readonly [string, string])[] = [];

  add(where: string, what: unknown): void {
    this.#pieces.push([where, typeof what === "string" ? what : JSON.stringify(what, errorsToo)]);
  }

  addFolder(folder: string): void {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const file = join(folder, name);
      if (statSync(file).isFile()) this.add(name, readFileSync(file, "utf8"));
    }
  }

  /** Where a canary can be seen. */
  sightings(): string[] {
    const forms = Object.entries(canaries).flatMap(([name, text]) =>
      formsOf(text).map((form) => [name, form] as const),
    );
    return this.#pieces.flatMap(([where, text]) =>
      forms.flatMap(([name, form]) => (text.includes(form) ? [`${name} in ${where}`] : [])),
    );
  }

  get size(): number {
    return this.#pieces.length;
  }
}

function errorsToo(_key: string, value: unknown): unknown {
  return value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value;
}

let world: World;
let folder: string;
let evidence: Evidence;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "flowc-canaries-"));
  writeFileSync(join(folder, "password.txt"), `${canaries.file}\n`);
  vi.stubEnv("CANARY_PASSWORD", canaries.variable);
  vi.stubEnv("CANARY_WEAK", canaries.weak);
  const secrets = { stored: canaries.stored, object: JSON.stringify({ password: canaries.member, other: 1 }) };
  world = await startWorld({ dataDirectory: join(folder, "connect"), secrets });
  evidence = new Evidence();
  const { append, ...store } = recorded(join(folder, "test.state.json"));
  world.store = { ...store, append };
});

afterEach(async () => {
  await world.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** The file store, with each journal line as evidence: the file is gone at the end. */
function recorded(path: string): World["store"] {
  const store = fileStateStore(path, "test");
  return {
    location: store.location,
    read: () => store.read(),
    lock: (command) => store.lock(command),
    heldLock: () => store.heldLock(),
    write: (state) => store.write(state),
    async append(entry) {
      await store.append(entry);
      evidence.add("journal", readFileSync(`${path}.journal`, "utf8"));
    },
  };
}

const person = { firstName: "Jane", lastName: "Doe", email: "jane@example.com" };
const common = {
  ...person,
  routingProfile: existing.routingProfile("Basic Routing Profile"),
  securityProfiles: [existing.securityProfile("Agent")],
} satisfies Partial<UserProperties>;
const users = (extra: Partial<UserProperties> = {}) => [
  user("variable", { ...common, ...extra, password: secret.environmentVariable("CANARY_PASSWORD") } as UserProperties),
  user("file", { ...common, ...extra, password: secret.file(join(folder, "password.txt")) } as UserProperties),
  user("stored", { ...common, ...extra, password: secret.secretsManager("stored") } as UserProperties),
  user("member", { ...common, ...extra, password: secret.secretsManager("object", "password") } as UserProperties),
];

/** Deploys, with everything on the way as evidence. */
async function deploy(declarations: Parameters<World["deploy"]>[0], api: ConnectApi = world.api) {
  const onEvent = (event: ProvisionerEvent) => evidence.add("event", event);
  const deployed = await world.deploy(declarations, { onEvent, api });
  const { state } = await world.store.read();
  evidence.add("result", deployed);
  evidence.add("plan in words", describePlan(deployed.plan));
  evidence.add("state", state);
  evidence.add("outputs", state && namedOutputs(state));
  evidence.add("calls", world.emulator.calls.list());
  evidence.addFolder(folder);
  return deployed;
}

/** The only file with a canary is the one that the author keeps it in. */
const allowed = ["file in password.txt"];

describe("no secret is in state, journal, plan, events, outputs, errors or the emulator's data", () => {
  it("after users were made and changed", async () => {
    const seen = new Map<unknown, unknown>();
    const listening: ConnectApi = {
      hasRateLimits: false,
      async send(operation, input) {
        if (operation === "CreateUser") seen.set(input.Username, input.Password);
        return world.api.send(operation, input);
      },
    };
    const made = await deploy([instance("centre"), ...users()], listening);
    expect([made.outcome.status, made.diagnostics]).toEqual(["done", []]);
    // The service did get them, or this test would show nothing.
    expect(Object.fromEntries(seen)).toEqual({
      variable: canaries.variable,
      file: canaries.file,
      stored: canaries.stored,
      member: canaries.member,
    });
    const changed = await deploy([instance("centre"), ...users({ firstName: "Janet" })]);
    expect(changed.outcome.status).toBe("done");
    expect(evidence.size).toBeGreaterThan(50);
    expect([...new Set(evidence.sightings())]).toEqual(allowed);
    expect(
      describePlan(made.plan)
        .map(({ text }) => text)
        .join("\n"),
    ).not.toContain("Canary");
  });

  it("after the service refused a password, quoting it", async () => {
    const quoting: ConnectApi = {
      hasRateLimits: false,
      async send(operation, input) {
        if (operation !== "CreateUser") return world.api.send(operation, input);
        const { Password } = input;
        throw new ConnectApiError(operation, {
          name: "InvalidParameterException",
          message: `Password ${String(Password)} is not good enough`,
          status: 400,
          problems: [String(Password)],
          details: { Password, $response: { body: JSON.stringify(input) } },
        });
      },
    };
    const { outcome, diagnostics } = await deploy([instance("centre"), ...users()], quoting);
    expect(outcome.status).toBe("partial");
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toContain(
      'APPLY103 Connect refused to create user "file": CreateUser answered InvalidParameterException: Password [secret] is not good enough.',
    );
    expect([...new Set(evidence.sightings())]).toEqual(allowed);
  });

  it("after the SDK failed with a message that quotes it, which ends the apply", async () => {
    const broken: ConnectApi = {
      hasRateLimits: false,
      async send(operation, input) {
        if (operation !== "CreateUser") return world.api.send(operation, input);
        throw new TypeError(`cannot serialise ${JSON.stringify(input)}`);
      },
    };
    const thrown = await deploy([instance("centre"), ...users()], broken).catch((error: Error) => error);
    expect(thrown).toBeInstanceOf(TypeError);
    evidence.add("thrown", `${(thrown as Error).message} ${(thrown as Error).stack}`);
    evidence.addFolder(folder);
    expect([...new Set(evidence.sightings())]).toEqual(allowed);
  });

  it("after the emulator refused a weak password", async () => {
    const weak = user("weak", { ...common, password: secret.environmentVariable("CANARY_WEAK") });
    const { diagnostics } = await deploy([instance("centre"), weak]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["APPLY103"]);
    expect([...new Set(evidence.sightings())]).toEqual(allowed);
  });
});

describe("a secret that is not to be had", () => {
  const asked = (password: UserProperties["password"]) => user("jane", { ...common, password } as UserProperties);

  it.each([
    ["variable", secret.environmentVariable("CANARY_MISSING"), "environment variable CANARY_MISSING: it is not set"],
    ["file", secret.file("/flowc/no/such/file"), "file /flowc/no/such/file: it is not there"],
  ])("in a %s is found before anything is changed, on its line", async (_words, password, problem) => {
    const { outcome, diagnostics } = await deploy([instance("centre"), asked(password)]);
    expect(outcome.status).toBe("refused");
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `APPLY117 Cannot create user "jane": ${problem}.`,
    ]);
    expect(diagnostics[0]?.span?.file).toMatch(/canaries\.test\.ts$/);
    expect(world.emulator.calls.counts().CreateInstance).toBeUndefined();
  });

  it("is told once for all that need it", async () => {
    const password = secret.environmentVariable("CANARY_MISSING");
    const names = Array.from({ length: 9 }, (_, index) => `agent.${index}`);
    const people = names.map((name) => user(name, { ...common, password } as UserProperties));
    const { diagnostics } = await deploy([instance("centre"), ...people]);
    expect(diagnostics.map(({ code, related }) => [code, related?.map(({ message }) => message)])).toEqual([
      ["APPLY117", [...[1, 2, 3, 4, 5].map((index) => `user "agent.${index}" needs it, too`), "and so do 3 more"]],
    ]);
  });

  it("in Secrets Manager fails its user only, and the next deploy goes on", async () => {
    const missing = asked(secret.secretsManager("nowhere"));
    const { outcome, diagnostics } = await deploy([instance("centre"), missing, ...users()]);
    expect(outcome.status).toBe("partial");
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'APPLY117 Cannot create user "jane": secret "nowhere" of AWS Secrets Manager: ResourceNotFoundException: Secrets Manager can\'t find the specified secret.',
    ]);
    expect(world.emulator.calls.counts().CreateUser).toBe(4);
    const again = await deploy([instance("centre"), asked(secret.secretsManager("stored")), ...users()]);
    expect(again.outcome.status).toBe("done");
  });
});
