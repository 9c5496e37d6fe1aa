/** Zone abbreviations that several countries use: the zone by the country of the publisher, `*` for any other. */
const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IST: { IE: "Europe/Dublin", IL: "Asia/Jerusalem", "*": "Asia/Kolkata" },
  EST: { AU: "Australia/Sydney", "*": "America/New_York" },
  CST: {
    CN: "Asia/Shanghai",
    TW: "Asia/Taipei",
    HK: "Asia/Shanghai",
    CU: "America/Havana",
    MX: "America/Mexico_City",
    AU: "Australia/Adelaide",
    CR: "America/Costa_Rica",
    "*": "America/Chicago",
  },
  MST: { MY: "Asia/Kuala_Lumpur", MM: "Asia/Yangon", "*": "America/Denver" },
  PST: { PH: "Asia/Manila", PK: "Asia/Karachi", "*": "America/Los_Angeles" },
  AST: { SA: "Asia/Riyadh", KW: "Asia/Kuwait", IQ: "Asia/Baghdad", QA: "Asia/Qatar", "*": "America/Halifax" },
  ADT: { "*": "America/Halifax" },
  BST: { BD: "Asia/Dhaka", "*": "Europe/London" },
  SST: { AS: "Pacific/Pago_Pago", "*": "Asia/Singapore" },
  GST: { "*": "Asia/Dubai" },
  WST: { AU: "Australia/Perth", WS: "Pacific/Apia", "*": "Australia/Perth" },
  AMT: { AM: "Asia/Yerevan", "*": "America/Manaus" },
  ECT: { "*": "America/Guayaquil" },
  HKST: { "*": "Asia/Hong_Kong" },
};

/** The IANA zone that a printed zone means to a publisher of the country; other zones stay as they are. */
export function resolveAbbreviation(zone: string, country: string | null): string {
  if (!Object.hasOwn(BY_COUNTRY, zone)) return zone;
  const zones = BY_COUNTRY[zone] ?? {};
  return zones[country ?? "*"] ?? zones["*"] ?? "UTC";
}
