import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const phone = f.system.customerEndpoint.address;
  const profile = f.getCustomerProfile({ key: "_phone", value: phone }, ["FirstName", "ProfileId"], {
    noneFound: (f) => f.createCustomerProfile({ PhoneNumber: phone, Attributes: { source: "call" } }),
    multipleFound: (f) => f.getCustomerProfile({ PhoneNumber: phone }),
  });
  f.getCustomerProfile({
    allOf: [
      { key: "_phone", value: phone },
      { key: "_account", value: f.attributes("account") },
    ],
  });
  f.getCustomerProfile({ anyOf: [{ key: "_email", value: f.attributes("email") }] });
  f.updateCustomerProfile({ FirstName: profile.FirstName, ShippingCity: "Leeds" }, ["LastName"]);
  const asset = f.getCustomerProfileObject({ profileId: profile.ProfileId, type: "_asset" }, ["Asset.Name"]);
  f.getCustomerProfileObject(
    { profileId: profile.ProfileId, type: "Pets", by: { key: "_petName", value: "Rex" } },
    [],
    { noneFound: (f) => f.playPrompt("No such pet.") },
  );
  const calculated = f.getCalculatedAttributes(profile.ProfileId, ["_most_frequent_channel"], { noneFound: (f) => f });
  f.associateContactToCustomerProfile({ profileId: profile.ProfileId });
  f.setContactAttributes({ asset: asset.Asset("Name"), channel: calculated._most_frequent_channel }).disconnect();
});
