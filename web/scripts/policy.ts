/** What `style-src` of the content security policy names beside 'self'. template.yaml says the same. */
export const WAVE_STYLE_HASH = 'sha256-GDz2FZP0i7VZaDhs1mgc43IRUXU2xajPIjvThHvZvbs=';
