import { apiOrigin, filled, keyless } from '$api/client';
import type { Forwarding, Receipt } from '$api/types';

export function fetchForwarding(token: string, lang: string): Promise<Forwarding> {
  return keyless.get('/api/forward/{token}', { lang, path: { token } });
}

export async function addReceipt(token: string, body: Receipt, lang: string): Promise<void> {
  await keyless.post('/api/forward/{token}/receipts', { lang, path: { token }, body });
}

export async function markReminderSent(token: string, id: number, lang: string): Promise<void> {
  await keyless.post('/api/forward/{token}/reminders/{id}/sent', { lang, path: { token, id }, body: {} });
}

export function qrAddress(token: string, id: number, form: 'svg' | 'png'): string {
  return apiOrigin + filled(`/api/forward/{token}/links/{id}/qr.${form}`, { token, id });
}
