import { foreignHeader } from "@flowc/loopback";
import { describe, expect, it } from "vitest";

describe("a request that was made on purpose", () => {
  it.each([
    [{ host: "127.0.0.1:4510" }],
    [{ host: "localhost" }],
    [{ host: "[::1]:80" }],
    [{ host: "localhost:1", origin: "http://127.0.0.1:9" }],
  ])("has no foreign header: %j", (headers) => {
    expect(foreignHeader(headers)).toBeUndefined();
  });
});

describe("a request that a page elsewhere caused", () => {
  it.each([
    ["Host", { host: "evil.example" }],
    ["Host", { host: "127.0.0.1.evil.example:4510" }],
    ["Host", { host: "localhost@evil.example" }],
    ["Host", { host: "evil.example#localhost" }],
    ["Host", {}],
    ["Origin", { host: "localhost", origin: "https://evil.example" }],
    ["Origin", { host: "localhost", origin: "null" }],
    ["Origin", { host: "localhost", origin: "http://localhost.evil.example" }],
  ])("is told by its %s: %j", (header, headers) => {
    expect(foreignHeader(headers)?.header).toBe(header);
  });
});
