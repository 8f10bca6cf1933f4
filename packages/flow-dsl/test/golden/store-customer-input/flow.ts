import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const digits = f.storeCustomerInput("Account?");
  f.storeCustomerInput("Card?", {
    maxDigits: 16,
    timeoutSeconds: 20,
    betweenDigitsSeconds: 3,
    endKeys: "#",
    disableCancelKey: true,
    encrypt: { keyId: "key", publicKey: "pem" },
  });
  f.storeCustomerInput("Number?", { phoneNumber: "E164" });
  f.storeCustomerInput("Number?", { phoneNumber: { country: "GB" }, invalidNumber: (f) => f.playPrompt(`Not ${digits}.`) });
  f.disconnect();
});
