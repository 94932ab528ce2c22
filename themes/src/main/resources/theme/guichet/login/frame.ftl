<#-- What stands around every page: its head, name and languages on top, help at the bottom. Both the pages of a login
     (template.ftl) and those for people who are logged in (portal-layout.ftl) stand in it. -->
<#import "footer.ftl" as frameFooter>

<#-- "French (Français)" is for readers of English: the link to French is for those of French. -->
<#function ownName language>
  <#return language.label?contains("(")?then(language.label?keep_after("(")?remove_ending(")"), language.label)>
</#function>

<#-- title: text without markup. Nested twice: part "head", what the page adds to its head, and part "body". -->
<#macro page title bodyClass="">
<!DOCTYPE html>
<html lang="${lang}" class="${properties.kcHtmlClass!}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex, nofollow">
  <title>${title} – ${realm.displayName!}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <#list (properties.stylesCommon!"")?split(" ") as style>
    <#if style?has_content><link rel="stylesheet" href="${url.resourcesCommonPath}/${style}"></#if>
  </#list>
  <#list (properties.styles!"")?split(" ") as style>
    <#if style?has_content><link rel="stylesheet" href="${url.resourcesPath}/${style}?v=${properties.guichetVersion!}"></#if>
  </#list>
<#nested "head">
</head>
<body class="g-body ${bodyClass}" data-page-id="login-${pageId}">
  <a class="g-skip" href="#g-main">${msg("layoutSkipToContent")}</a>

  <header class="g-header">
    <div class="g-header__inner">
      <p class="g-brand">
        <#if properties.guichetLogo?has_content>
          <img class="g-brand__logo" src="${url.resourcesPath}/${properties.guichetLogo}" alt="${realm.displayName!}">
        <#else>
          <svg class="g-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M4 30V13a12 12 0 0 1 24 0v17h-7V13a5 5 0 0 0-10 0v17z"/>
            <path d="M2 26h28v4H2z"/>
          </svg>
          <span class="g-brand__name">${realm.displayName!}</span>
        </#if>
      </p>
      <#if realm.internationalizationEnabled && (locale.supported?size > 1)>
        <nav class="g-languages" aria-label="${msg("layoutLanguages")}">
          <ul>
            <#list locale.supported?sort_by("languageTag")?reverse as language>
              <li>
                <a href="${language.url}" hreflang="${language.languageTag}" lang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${ownName(language)}</a>
              </li>
            </#list>
          </ul>
        </nav>
      </#if>
    </div>
  </header>

<#nested "body">

  <@frameFooter.content/>
</body>
</html>
</#macro>
