<#-- One section for each means of login: what to check before trying, the button, help. -->
<#import "links.ftl" as links>

<#function withAlias providers alias>
  <#return providers?filter(provider -> provider.alias == alias)>
</#function>

<#function without providers aliases>
  <#return providers?filter(provider -> !aliases?seq_contains(provider.alias))>
</#function>

<#macro card provider>
  <section class="g-means" aria-labelledby="g-card-title">
    <h2 class="g-means__title" id="g-card-title">${msg("meansCardTitle")}</h2>
    <p>${msg("meansCardIntroduction")}</p>
    <ul class="g-checks">
      <li>${msg("meansCardInserted")}</li>
      <li>${msg("meansCardRead")}<#if properties.guichetCardHelpUrl?has_content> <@links.external href=properties.guichetCardHelpUrl label=msg("meansCardHowTo")/></#if></li>
      <li>${msg("meansCardCode")}</li>
    </ul>
    <a class="g-button" id="social-${provider.alias}" href="${provider.loginUrl}" data-once-link>${msg("meansCardButton")}</a>
    <p class="g-hint">${msg("meansCardFirstTime")}</p>
    <details class="g-help">
      <summary>${msg("meansCardTrouble")}</summary>
      <ul>
        <#if properties.guichetCardDiagnosticUrl?has_content>
          <li>${msg("meansCardNotRead")} <@links.external href=properties.guichetCardDiagnosticUrl label=msg("meansCardDiagnostic")/></li>
        </#if>
        <#if properties.guichetCardLostUrl?has_content>
          <li>${msg("meansCardLost")} <@links.external href=properties.guichetCardLostUrl label=msg("meansCardLostHelp")/></li>
        </#if>
        <li>${msg("meansCardRemembered")}</li>
      </ul>
    </details>
  </section>
</#macro>

<#macro proSanteConnect provider>
  <section class="g-means" aria-labelledby="g-psc-title">
    <h2 class="g-means__title" id="g-psc-title">${msg("meansEcpsTitle")}</h2>
    <p>${msg("meansEcpsIntroduction")}</p>
    <ul class="g-checks">
      <li>${msg("meansEcpsInstalled")}</li>
      <li>${msg("meansEcpsRegistered")}<#if properties.guichetEcpsHelpUrl?has_content> <@links.external href=properties.guichetEcpsHelpUrl label=msg("meansEcpsRegister")/></#if></li>
    </ul>
    <#-- The words are Pro Santé Connect's, the same in every language of the page. -->
    <a class="g-button" id="social-${provider.alias}" href="${provider.loginUrl}" data-once-link lang="fr">${properties.guichetEcpsButton}</a>
    <#if properties.guichetEcpsTermsUrl?has_content>
      <p class="g-hint"><@links.external href=properties.guichetEcpsTermsUrl label=msg("meansEcpsTerms")/></p>
    </#if>
    <p class="g-hint">${msg("meansEcpsFirstTime")}</p>
    <details class="g-help">
      <summary>${msg("meansEcpsTrouble")}</summary>
      <ul>
        <li>${msg("meansEcpsClock")}<#if properties.guichetEcpsFaqUrl?has_content> <@links.external href=properties.guichetEcpsFaqUrl label=msg("meansEcpsFaq")/></#if></li>
        <li>${msg("meansEcpsNotification")}</li>
        <li>${msg("meansEcpsNewPhone")}</li>
      </ul>
    </details>
  </section>
</#macro>

<#macro sites providers>
  <section class="g-means" aria-labelledby="g-sites-title">
    <h2 class="g-means__title" id="g-sites-title">${msg("meansSitesTitle")}</h2>
    <ul class="g-sites">
      <#list providers as provider>
        <li><a class="g-button g-button--secondary" id="social-${provider.alias}" href="${provider.loginUrl}" data-once-link>${provider.displayName}</a></li>
      </#list>
    </ul>
  </section>
</#macro>
