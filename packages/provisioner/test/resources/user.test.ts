import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  adminUser,
  hierarchyGroup,
  hierarchyStructure,
  type IdentityManagement,
  instance,
  predefinedAttribute,
  quickConnect,
  secret,
  securityProfile,
  type UserProperties,
  user,
} from "../../src/index.js";
import { memoryStateStore } from "../../src/testing/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

process.env.PEOPLE_TEST_PASSWORD = "Tr0ub4dor-canary";
const password = secret.environmentVariable("PEOPLE_TEST_PASSWORD");
const levels = hierarchyStructure(["Region"]);
const north = hierarchyGroup("North");
const lead = securityProfile("Lead");
const agent = existing.securityProfile("Agent");
const routingProfile = existing.routingProfile("Basic Routing Profile");
const centre = [instance("centre"), levels, north, lead];
const person = { firstName: "Jane", lastName: "Doe", email: "jane@example.com" };
const plain = { ...person, password, routingProfile, securityProfiles: [agent] } satisfies UserProperties;
const whole = {
  ...plain,
  secondaryEmail: "jane@example.org",
  mobile: "+442079460001",
  phone: { type: "DESK_PHONE", number: "+442079460000", afterContactWorkSeconds: 60, autoAccept: true },
  securityProfiles: [agent, lead],
  hierarchyGroup: north,
  proficiencies: [
    { attribute: "connect:Language", value: "connect:English", level: 5 },
    { attribute: "connect:Language", value: "connect:French", level: 2 },
  ],
} as const satisfies UserProperties;
const jane = (properties: UserProperties = whole) => user("jane.doe", properties);
/** A user who is there already was made with the first password; the declaration need not have it any more. */
const { password: _first, ...known } = whole;

describe("a user in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await writesOf(world, centre);
  });
  afterEach(() => world.close());

  it("is made by one call, and one for proficiencies", async () => {
    expect(await writesOf(world, [...centre, jane()])).toEqual(["CreateUser", "AssociateUserProficiencies"]);
    expect(await writesOf(world, [...centre, jane(), user("joe", plain)])).toEqual(["CreateUser"]);
  });

  it("has a password that reaches Connect and nothing else", async () => {
    const { plan } = await world.plan([...centre, jane()]);
    await writesOf(world, [...centre, jane()]);
    const { state } = await world.store.read();
    expect(JSON.stringify([plan, state])).not.toContain("canary");
    expect(JSON.stringify(state)).toContain("jane@example.com");
  });

  it.each<[string, UserProperties, readonly string[]]>([
    ["another name", { ...whole, firstName: "Janet" }, ["UpdateUserIdentityInfo"]],
    [
      "another address and number",
      { ...whole, email: "j@example.com", mobile: "+1555010000" },
      ["UpdateUserIdentityInfo"],
    ],
    ["a soft phone", { ...whole, phone: { type: "SOFT_PHONE" } }, ["UpdateUserPhoneConfig"]],
    [
      "the phone that everybody has",
      { ...known, phone: undefined } as unknown as UserProperties,
      ["UpdateUserPhoneConfig"],
    ],
    ["another group", { ...whole, hierarchyGroup: undefined } as unknown as UserProperties, ["UpdateUserHierarchy"]],
    ["fewer profiles", { ...whole, securityProfiles: [lead] }, ["UpdateUserSecurityProfiles"]],
    [
      "another level",
      { ...whole, proficiencies: [whole.proficiencies[0], { ...whole.proficiencies[1], level: 3 }] },
      ["UpdateUserProficiencies"],
    ],
    [
      "other proficiencies",
      { ...whole, proficiencies: [{ ...whole.proficiencies[0], value: "connect:German" }] },
      ["DisassociateUserProficiencies", "AssociateUserProficiencies"],
    ],
    ["no proficiencies", { ...whole, proficiencies: [] }, ["DisassociateUserProficiencies"]],
  ])("gets %s by the calls that takes", async (_what, properties, calls) => {
    await writesOf(world, [...centre, jane()]);
    const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
    expect(await writesOf(world, [...centre, jane(given as unknown as UserProperties)])).toEqual(calls);
  });

  it("loses proficiencies that are declared no more, and keeps those that never were", async () => {
    await writesOf(world, [...centre, jane()]);
    const { proficiencies: _gone, ...rest } = whole;
    expect(await writesOf(world, [...centre, jane(rest)])).toEqual(["DisassociateUserProficiencies"]);
    const InstanceId = await instanceIdIn(world);
    const UserId = await idOf(world, "user/jane.doe");
    const UserProficiencies = [{ AttributeName: "connect:Language", AttributeValue: "connect:Dutch", Level: 1 }];
    await world.raw.send("AssociateUserProficiencies", { InstanceId, UserId, UserProficiencies });
    expect(await plannedFor(world, [...centre, jane(rest)])).toEqual({});
  });

  it("waits for attributes that the project declares, also those it only names", async () => {
    const product = predefinedAttribute("Product", { values: ["Loans", "Cards"] });
    const byName = { ...plain, proficiencies: [{ attribute: "Product", value: "Loans", level: 3 }] } as const;
    const byObject = { ...plain, proficiencies: [{ attribute: product, value: "Cards", level: 3 }] } as const;
    const all = [...centre, jane(byName), user("joe", byObject), product];
    const writes = await writesOf(world, all);
    expect(writes.indexOf("CreatePredefinedAttribute")).toBeLessThan(writes.indexOf("AssociateUserProficiencies"));
    const gone = await writesOf(world, centre);
    expect(gone.at(-1)).toBe("DeletePredefinedAttribute");
  });

  it("has settings by channel instead of a phone, and back", async () => {
    const { phone: _phone, ...rest } = whole;
    const channels = {
      VOICE: {
        phone: { type: "DESK_PHONE", number: "+442079460000" },
        autoAccept: true,
        persistentConnection: true,
        enhancement: "NOISE_SUPPRESSION",
        agentFirstCallback: { afterContactWorkSeconds: 30 },
      },
      CHAT: { afterContactWorkSeconds: 10 },
    } as const;
    await writesOf(world, [...centre, jane({ ...rest, channels })]);
    const { VOICE } = channels;
    const changed = { VOICE: { ...VOICE, autoAccept: false }, EMAIL: { autoAccept: true } };
    expect(await writesOf(world, [...centre, jane({ ...rest, channels: changed })])).toEqual(["UpdateUserConfig"]);
    expect(await writesOf(world, [...centre, jane()])).toEqual(["UpdateUserPhoneConfig"]);
    expect(await writesOf(world, [...centre, jane({ ...rest, channels })])).toEqual(["UpdateUserConfig"]);
    expect(await liveOf(world, "user")).toMatchObject({
      "jane.doe": { channels: { ...channels, VOICE: { ...VOICE, afterContactWorkSeconds: 0 } } },
    });
  });

  it("is the same with profiles and proficiencies in any order, and without the first password", async () => {
    await writesOf(world, [...centre, jane()]);
    const { securityProfiles, proficiencies } = known;
    const turned = {
      ...known,
      securityProfiles: securityProfiles.toReversed(),
      proficiencies: proficiencies.toReversed(),
    };
    expect(await plannedFor(world, [...centre, jane(turned)])).toEqual({});
  });

  it("is read by one list and one search, however many there are, while nobody changes them", async () => {
    const many = Array.from({ length: 20 }, (_, index) => user(`agent.${index}`, whole));
    await writesOf(world, [...centre, ...many]);
    const reads = await readsOf(world, [...centre, ...many]);
    expect(reads.filter((operation) => operation.includes("User") && !operation.includes("Hierarchy"))).toEqual([
      "ListUsers",
      "SearchUsers",
    ]);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    [
      "only the address was",
      "UpdateUserIdentityInfo",
      { IdentityInfo: { Email: "other@example.com" } },
      "UpdateUserIdentityInfo",
    ],
    [
      "only a proficiency was",
      "DisassociateUserProficiencies",
      { UserProficiencies: [{ AttributeName: "connect:Language", AttributeValue: "connect:French" }] },
      "AssociateUserProficiencies",
    ],
    [
      "the time after contacts was",
      "UpdateUserPhoneConfig",
      {
        PhoneConfig: {
          PhoneType: "DESK_PHONE",
          DeskPhoneNumber: "+442079460000",
          AutoAccept: true,
          AfterContactWorkTimeLimit: 61,
        },
      },
      "UpdateUserPhoneConfig",
    ],
  ])("is set right when %s changed outside", async (_what, operation, input, repair) => {
    await writesOf(world, [...centre, jane()]);
    const InstanceId = await instanceIdIn(world);
    const UserId = await idOf(world, "user/jane.doe");
    await world.raw.send(operation, { InstanceId, UserId, ...input });
    expect(await plannedFor(world, [...centre, jane()])).toEqual({ "user/jane.doe": "update: changed-outside" });
    expect(await writesOf(world, [...centre, jane()])).toEqual([repair]);
  });

  it("of another state is left to it", async () => {
    await writesOf(world, [...centre, jane()]);
    world.store = memoryStateStore();
    const { diagnostics } = await world.plan([...centre, jane(known)]);
    expect(diagnostics.map(({ code }) => code)).toContain("PLAN143");
  });

  it("found by name is taken over with an empty plan afterwards", async () => {
    const InstanceId = await instanceIdIn(world);
    const { RoutingProfileSummaryList: routing } = await world.raw.send("ListRoutingProfiles", { InstanceId });
    const { SecurityProfileSummaryList: security } = await world.raw.send("ListSecurityProfiles", { InstanceId });
    const idNamed = (list: unknown, name: string) =>
      (list as readonly { Id: string; Name: string }[]).find(({ Name }) => Name === name)?.Id;
    await world.raw.send("CreateUser", {
      InstanceId,
      Username: "joe",
      Password: "Another0ne",
      IdentityInfo: { FirstName: "Jane", LastName: "Doe", Email: "jane@example.com" },
      RoutingProfileId: idNamed(routing, "Basic Routing Profile"),
      SecurityProfileIds: [idNamed(security, "Agent")],
    });
    const { password: _password, ...rest } = plain;
    expect(await plannedFor(world, [...centre, user("joe", rest)])).toEqual({ "user/joe": "import: found-by-name" });
    await writesOf(world, [...centre, user("joe", rest)]);
  });

  it("goes before the profiles and the group, and the name is free again", async () => {
    await writesOf(world, [...centre, jane()]);
    const writes = await writesOf(world, centre.slice(0, 1));
    expect(writes[0]).toBe("DeleteUser");
    expect(await writesOf(world, [...centre, jane()])).toContain("CreateUser");
  });

  it("goes after the quick connects that lead to it", async () => {
    const toJane = quickConnect("Jane", { user: jane() });
    await writesOf(world, [...centre, toJane]);
    expect(await writesOf(world, centre)).toEqual(["DeleteQuickConnect", "DeleteUser"]);
  });

  it("would be declared as it was", async () => {
    const { password: _password, ...rest } = plain;
    await writesOf(world, [...centre, jane(), user("joe", plain)]);
    const named = (kind: string, name: string) => ({ "$flowc.reference": { kind, name } });
    const live = await liveOf(world, "user");
    expect(live["jane.doe"]).toMatchObject({
      ...person,
      phone: whole.phone,
      hierarchyGroup: named("hierarchyGroup", "North"),
      proficiencies: whole.proficiencies,
    });
    expect(Object.keys(live.joe ?? {})).toEqual(Object.keys(rest).toSorted(byDeclaration));
  });

  it("without a password is found before anything is changed", async () => {
    const { diagnostics } = await world.plan([...centre, jane(known)]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["PLAN211", 'User "jane.doe" has no password.'],
    ]);
  });
});

const order = ["firstName", "lastName", "email", "routingProfile", "securityProfiles"];
const byDeclaration = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

it("an administrator is one declaration, also together with a new instance", async () => {
  const world = await startWorld();
  const admin = adminUser("admin", { ...person, password });
  expect(await writesOf(world, [instance("centre"), admin])).toEqual(["CreateInstance", "CreateUser"]);
  const queues = await world.raw.send("ListQueues", { InstanceId: await instanceIdIn(world), QueueTypes: ["AGENT"] });
  expect(queues.QueueSummaryList).toHaveLength(1);
  await world.close();
});

it("a deploy of users that dies at any call is finished by the next one", async () => {
  const next = [...centre, jane({ ...whole, phone: { type: "SOFT_PHONE" }, proficiencies: [] }), user("joe", whole)];
  expect(await surviveEveryDeath([...centre, jane()], next)).toBe(12);
});

describe("what is noticed of a user before any call", () => {
  const reference = existing.securityProfile("Agent");
  const [proficiency] = whole.proficiencies;
  it.each<[string, unknown, readonly string[]]>([
    ["a desk phone without a number", { ...plain, phone: { type: "DESK_PHONE" } }, ["PLAN123 /number"]],
    [
      "a desk phone with half a number",
      { ...plain, phone: { type: "DESK_PHONE", number: "020 7946 0000" } },
      ["PLAN209 /phone/number"],
    ],
    [
      "a soft phone with a number",
      { ...plain, phone: { type: "SOFT_PHONE", number: "+442079460000" } },
      ["PLAN124 /phone/number"],
    ],
    ["a phone without a type", { ...plain, phone: {} }, ["PLAN123 /type"]],
    ["an unknown phone", { ...plain, phone: { type: "MOBILE" } }, ["PLAN113 /type"]],
    [
      "work after a contact for ever",
      { ...plain, phone: { type: "SOFT_PHONE", afterContactWorkSeconds: 2_000_001 } },
      ["PLAN111 /phone/afterContactWorkSeconds"],
    ],
    [
      "both kinds of settings",
      { ...plain, phone: { type: "SOFT_PHONE" }, channels: { CHAT: { autoAccept: true } } },
      ["PLAN212 /channels"],
    ],
    ["no settings by channel", { ...plain, channels: { CHAT: {} } }, ["PLAN123 /channels"]],
    ["an unknown channel", { ...plain, channels: { SMS: {}, CHAT: { autoAccept: true } } }, ["PLAN124 /channels/SMS"]],
    [
      "a phone for chats",
      { ...plain, channels: { CHAT: { autoAccept: true, phone: { type: "SOFT_PHONE" } } } },
      ["PLAN124 /channels/CHAT/phone"],
    ],
    [
      "a desk phone without a number by channel",
      { ...plain, channels: { VOICE: { phone: { type: "DESK_PHONE" } } } },
      ["PLAN123 /number"],
    ],
    ["a mobile number without a country", { ...plain, mobile: "07700 900000" }, ["PLAN209 /mobile"]],
    ["an address without a domain", { ...plain, email: "jane@example" }, ["PLAN210 /email"]],
    [
      "a secondary address with a blank",
      { ...plain, secondaryEmail: "jane doe@example.com" },
      ["PLAN210 /secondaryEmail"],
    ],
    ["a password in the open", { ...plain, password: "Passw0rd" }, ["PLAN129 /password"]],
    ["no routing profile", { ...plain, routingProfile: undefined }, ["PLAN123 /routingProfile"]],
    ["no security profiles", { ...plain, securityProfiles: undefined }, ["PLAN123 /securityProfiles"]],
    ["an empty list of security profiles", { ...plain, securityProfiles: [] }, ["PLAN204 /securityProfiles"]],
    [
      "a security profile twice",
      { ...plain, securityProfiles: [reference, existing.securityProfile("Agent")] },
      ["PLAN203 /securityProfiles/1"],
    ],
    ["a security profile by its name", { ...plain, securityProfiles: ["Agent"] }, ["PLAN122 /securityProfiles/0"]],
    [
      "eleven security profiles",
      { ...plain, securityProfiles: Array.from({ length: 11 }, (_, index) => existing.securityProfile(`${index}`)) },
      ["PLAN204 /securityProfiles"],
    ],
    ["a level of 6", { ...plain, proficiencies: [{ ...proficiency, level: 6 }] }, ["PLAN111 /proficiencies/0/level"]],
    [
      "a proficiency twice",
      { ...plain, proficiencies: [proficiency, { ...proficiency, level: 1 }] },
      ["PLAN203 /proficiencies/1"],
    ],
    ["a proficiency without a value", { ...plain, proficiencies: [{ attribute: "a", level: 1 }] }, ["PLAN123 /value"]],
    [
      "eleven proficiencies",
      { ...plain, proficiencies: Array.from({ length: 11 }, (_, index) => ({ ...proficiency, value: `${index}` })) },
      ["PLAN204 /proficiencies"],
    ],
    ["an empty first name", { ...plain, firstName: "" }, ["PLAN104 /firstName"]],
    ["another name before", { ...plain, formerName: "jane" }, ["PLAN124 /formerName"]],
    ["a misspelt property", { ...plain, securityProfile: reference }, ["PLAN124 /securityProfile"]],
  ])("%s", (_what, properties, found) => {
    const given = Object.fromEntries(Object.entries(properties as object).filter(([, value]) => value !== undefined));
    expect(findingsOf([jane(given as unknown as UserProperties)])).toEqual(found);
  });

  it("a proficiency in what a declared attribute has not", () => {
    const product = predefinedAttribute("Product", { values: ["Loans", "Cards"] });
    const proficiencies = [{ attribute: "Product", value: "Loan", level: 3 }] as const;
    expect(findingsOf([product, jane({ ...plain, proficiencies })])).toEqual(["PLAN113 /proficiencies/0/value"]);
  });

  it.each(["", "jane doe", "jane@", "jané", "jane/doe", "x".repeat(65)])("the user name %j", (name) => {
    expect(findingsOf([user(name, plain)])).toEqual(["PLAN208"]);
  });

  it.each(["jane", "jane.doe-1_a", "jane.doe@example.com"])("nothing about the user name %j", (name) => {
    expect(findingsOf([user(name, plain)])).toEqual([]);
  });

  const { password: _password, email: _email, ...nameOnly } = plain;
  it.each<[IdentityManagement, string, string, UserProperties, readonly string[]]>([
    ["CONNECT_MANAGED", "everything", "jane", plain, []],
    ["CONNECT_MANAGED", "only a name", "jane", nameOnly, ["PLAN211 /email", "PLAN211 /password"]],
    ["CONNECT_MANAGED", "a long user name", "jane.doe@example.company", plain, ["PLAN208"]],
    ["SAML", "only a name", "jane.doe@example.company", nameOnly, []],
    ["SAML", "password and address", "jane", plain, ["PLAN211 /password", "PLAN211 /email"]],
    ["SAML", "a directory", "jane", { ...nameOnly, directoryUserId: "S-1-5" }, ["PLAN211 /directoryUserId"]],
    ["EXISTING_DIRECTORY", "a name", "jane", nameOnly, ["PLAN211 /firstName", "PLAN211 /lastName"]],
    [
      "EXISTING_DIRECTORY",
      "nothing but profiles",
      "jane",
      { routingProfile, securityProfiles: [agent], directoryUserId: "S-1-5" },
      [],
    ],
  ])("with %s: a new user with %s", async (identityManagement, _what, name, properties, found) => {
    const world = await startWorld();
    const directory = identityManagement === "EXISTING_DIRECTORY" && { directoryId: "d-0123456789" };
    const { diagnostics } = await world.plan([
      instance("centre", { identityManagement, ...directory }),
      user(name, properties),
    ]);
    await world.close();
    expect(diagnostics.map(({ code, subject }) => `${code} ${subject?.pointer ?? ""}`.trim())).toEqual(found);
  });
});
