import { expectTypeOf, it } from "vitest";
import type {
  Concurrency,
  FormQuestion,
  HierarchyLevels,
  Proficiency,
  Secret,
  SecurityProfilePermission,
  UserProperties,
} from "../../src/index.js";

type Phone = NonNullable<UserProperties["phone"]>;

it("a desk phone has a number, a soft phone has none", () => {
  expectTypeOf<{ type: "DESK_PHONE"; number: string }>().toExtend<Phone>();
  expectTypeOf<{ type: "DESK_PHONE" }>().not.toExtend<Phone>();
  expectTypeOf<{ type: "SOFT_PHONE" }>().toExtend<Phone>();
  expectTypeOf<{ type: "SOFT_PHONE"; number: string }>().not.toExtend<Phone>();
});

it("a user has phone settings of one kind", () => {
  type Needed = Pick<UserProperties, "routingProfile" | "securityProfiles">;
  type SoftPhone = { readonly phone: { readonly type: "SOFT_PHONE" } };
  type Chat = { readonly channels: { readonly CHAT: { readonly autoAccept: true } } };
  expectTypeOf<Needed & SoftPhone>().toExtend<UserProperties>();
  expectTypeOf<Needed & Chat>().toExtend<UserProperties>();
  expectTypeOf<Needed & SoftPhone & Chat>().not.toExtend<UserProperties>();
});

it("a password is a secret, never text", () => {
  expectTypeOf<UserProperties["password"]>().toEqualTypeOf<Secret | undefined>();
  expectTypeOf<string>().not.toExtend<NonNullable<UserProperties["password"]>>();
});

it("an agent has one call at a time and up to ten of anything else", () => {
  expectTypeOf<{ VOICE: 1; CHAT: 10 }>().toExtend<Concurrency>();
  expectTypeOf<{ VOICE: 2 }>().not.toExtend<Concurrency>();
  expectTypeOf<{ CHAT: 11 }>().not.toExtend<Concurrency>();
  expectTypeOf<{ EMAIL: { contacts: 0 } }>().not.toExtend<Concurrency>();
});

it("a hierarchy has one to five levels, a proficiency five degrees", () => {
  expectTypeOf<["Region", "Site"]>().toExtend<HierarchyLevels>();
  expectTypeOf<[]>().not.toExtend<HierarchyLevels>();
  expectTypeOf<["1", "2", "3", "4", "5", "6"]>().not.toExtend<HierarchyLevels>();
  expectTypeOf<6>().not.toExtend<Proficiency["level"]>();
});

it("a permission may be one that is not known yet", () => {
  expectTypeOf<"Users.View">().toExtend<SecurityProfilePermission>();
  expectTypeOf<"Brand.New">().toExtend<SecurityProfilePermission>();
});

it("a question has what its type needs: two options at least, limits of numbers", () => {
  type Option = { id: string; text: string };
  type Choice<O> = { id: string; title: string; type: "SINGLESELECT"; options: O };
  expectTypeOf<Choice<[Option, Option]>>().toExtend<FormQuestion>();
  expectTypeOf<Choice<[Option]>>().not.toExtend<FormQuestion>();
  expectTypeOf<{ id: string; title: string; type: "NUMERIC" }>().not.toExtend<FormQuestion>();
  expectTypeOf<{ id: string; title: string; type: "TEXT" }>().toExtend<FormQuestion>();
});
