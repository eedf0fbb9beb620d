import { evaluator } from '$api/client';
import type { ReportDocument, ReportPreview, ReportTemplate } from '$api/types';

export type Format = 'docx' | 'html';

export function fetchTemplates(study: string, lang: string): Promise<ReportTemplate[]> {
  return evaluator.get('/api/studies/{study}/report-templates', { lang, path: { study } });
}

export function preview(study: string, document: ReportDocument, lang: string): Promise<ReportPreview> {
  return evaluator.post('/api/studies/{study}/reports/preview', { lang, path: { study }, body: document });
}

export function make(study: string, document: ReportDocument, format: Format, lang: string): Promise<Blob> {
  return evaluator.file('/api/studies/{study}/reports', { lang, path: { study }, query: { format }, body: document });
}
