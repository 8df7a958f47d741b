/** The cloud services, in the order in which the window offers them, with their full names. */
export const serviceNames = {
  acronis: 'Acronis Cyber Notary',
  oracle: 'Oracle Content Management',
  sweeppea: 'Sweeppea Drive',
} as const;
export type ServiceId = keyof typeof serviceNames;
export const serviceIds = Object.keys(serviceNames) as [ServiceId, ...ServiceId[]];
