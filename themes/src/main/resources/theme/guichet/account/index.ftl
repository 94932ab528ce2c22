<#-- The page that the console runs in: our words and our mark around the server's script. -->
<!DOCTYPE html>
<html lang="${locale}" dir="${localeDir}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex, nofollow">
  <title>${msg("consoleTitle")} – ${realm.displayName!}</title>
  <link rel="icon" type="image/svg+xml" href="${resourceUrl}/favicon.svg">
  <#-- Names by which the console's modules import what they share. -->
  <script type="importmap">
    {"imports": {
      "react": "${resourceCommonUrl}/vendor/react/react.production.min.js",
      "react/jsx-runtime": "${resourceCommonUrl}/vendor/react/react-jsx-runtime.production.min.js",
      "react-dom": "${resourceCommonUrl}/vendor/react-dom/react-dom.production.min.js"
    }}
  </script>
  <#if !isSecureContext>
    <script type="module" src="${resourceCommonUrl}/vendor/web-crypto-shim/web-crypto-shim.js"></script>
  </#if>
  <#list entryStyles![] as style><link rel="stylesheet" href="${resourceUrl}/${style}"></#list>
  <#list (properties.styles!"")?split(" ") as style>
    <#if style?has_content><link rel="stylesheet" href="${resourceUrl}/${style}?v=${properties.guichetVersion!}"></#if>
  </#list>
  <#if entryScript?has_content><script type="module" src="${resourceUrl}/${entryScript}"></script></#if>
  <#list entryImports![] as import><link rel="modulepreload" href="${resourceUrl}/${import}"></#list>
</head>
<body data-page-id="account">
  <#-- The pages that the server renders ("Mon espace"): links, because the console gives only one page of somebody else's
       a place among its own. What is known of the application the person came from goes along. -->
  <#assign way><#if referrer?has_content>?referrer=${referrer?url('UTF-8')}<#if referrer_uri?has_content>&amp;referrer_uri=${referrer_uri?url('UTF-8')}</#if></#if></#assign>
  <nav class="g-espace" aria-label="${msg("espaceNavigation")}">
    <ul>
      <#list {"cartes": "espaceCards", "delegations": "espaceDelegations", "etablissement": "espaceEstablishment"} as section, label>
        <li><a href="${authUrl}realms/${realm.name}/espace/${section}${way}">${msg(label)}</a></li>
      </#list>
    </ul>
  </nav>
  <div id="app">
    <main class="g-loading"><p role="status">${msg("consoleLoading")}</p></main>
  </div>
  <noscript><p class="g-loading">${msg("consoleNeedsScripts")}</p></noscript>
  <#-- What the console's script reads. -->
  <script id="environment" type="application/json">
  <#outputformat "JSON">
    {
      "serverBaseUrl": "${serverBaseUrl?json_string}",
      "authUrl": "${authUrl?json_string}",
      "authServerUrl": "${authServerUrl?json_string}",
      "realm": "${realm.name?json_string}",
      "clientId": "${clientId?json_string}",
      "resourceUrl": "${resourceUrl?json_string}",
      "baseUrl": "${baseUrl?string?json_string}",
      "logo": "logo.svg",
      "logoUrl": "${baseUrl.path?json_string}",
      "darkMode": false,
      "locale": "${locale?json_string}",
      "referrerName": "${(referrerName!"")?json_string}",
      "referrerUrl": "${(referrer_uri!"")?json_string}",
      "scope": "${(scope!"")?json_string}",
      "features": {
        "isRegistrationEmailAsUsername": ${realm.registrationEmailAsUsername?c},
        "isEditUserNameAllowed": ${realm.editUsernameAllowed?c},
        "isInternationalizationEnabled": ${realm.isInternationalizationEnabled()?c},
        "updateEmailFeatureEnabled": ${updateEmailFeatureEnabled?c},
        "updateEmailActionEnabled": ${updateEmailActionEnabled?c},
        "deleteAccountAllowed": ${deleteAccountAllowed?c},
        "isLinkedAccountsEnabled": false,
        "isMyResourcesEnabled": false,
        "isViewOrganizationsEnabled": false,
        "isViewApplicationsEnabled": false,
        "isViewGroupsEnabled": false,
        "isOid4VciEnabled": false
      }
    }
  </#outputformat>
  </script>
</body>
</html>
