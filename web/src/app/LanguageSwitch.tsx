import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from '../language';
import { LANGUAGES, type LanguageTag } from '../language/languages';

/** The way to the other language, in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const others = (Object.keys(LANGUAGES) as LanguageTag[]).filter((tag) => tag !== currentLanguage());
  return (
    <div key={i18n.language}>
      {others.map((tag) => (
        <Button
          key={tag}
          variant="tertiary"
          data-size="sm"
          lang={LANGUAGES[tag].locale}
          onClick={() => void changeLanguage(tag)}
        >
          {LANGUAGES[tag].name}
        </Button>
      ))}
    </div>
  );
}
