import { describe, expect, it, vi } from "vitest";
import { environmentName, forEnvironment, loadingFor } from "../../src/index.js";

const inEnvironment = <T>(name: string, read: () => T) => loadingFor(name, async () => read());

describe("a value for the environment", () => {
  it.each([
    ["prod", 200],
    ["test", 5],
    ["toString", 5],
  ])("of %s is %s", async (name, value) => {
    expect(await inEnvironment(name, () => forEnvironment({ prod: 200, default: 5 }))).toBe(value);
  });

  it("can be undefined where that is said", async () => {
    expect(await inEnvironment("prod", () => forEnvironment({ prod: undefined, default: 5 }))).toBeUndefined();
  });

  it("is an error where there is none, with what there is", async () => {
    await expect(inEnvironment("test", () => forEnvironment({ prod: 1, dev: 2 }))).rejects.toThrow(
      'forEnvironment has no value for the environment "test" and no default: it has only "prod", "dev".',
    );
  });
});

describe("the environment that is loaded for", () => {
  it("is local unless somebody says another one, and is put back after an error", async () => {
    vi.stubEnv("FLOWC_ENVIRONMENT", "");
    try {
      expect(environmentName()).toBe("local");
      await loadingFor("prod", async () => {
        throw new Error(environmentName());
      }).catch(({ message }: Error) => expect(message).toBe("prod"));
      expect(environmentName()).toBe("local");
      expect(await loadingFor(undefined, async () => environmentName())).toBe("local");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("is each one's own for two that are loaded at once", async () => {
    const seen = async (name: string | undefined) =>
      loadingFor(name, async () => {
        const first = environmentName();
        await new Promise(setImmediate);
        return [first, environmentName()];
      });
    expect(await Promise.all([seen("prod"), seen(undefined), seen("test")])).toEqual([
      ["prod", "prod"],
      ["local", "local"],
      ["test", "test"],
    ]);
  });

  it("goes on with the next after one that failed", async () => {
    const failing = loadingFor("prod", async () => {
      throw new Error("broken");
    });
    const next = loadingFor("test", async () => environmentName());
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("test");
  });
});
