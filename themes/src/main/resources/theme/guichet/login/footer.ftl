<#import "links.ftl" as links>
<#macro content>
  <#if properties.guichetSupportUrl?has_content || properties.guichetAccessibilityUrl?has_content || properties.guichetLegalUrl?has_content>
  <footer class="g-footer">
    <ul>
      <#if properties.guichetSupportUrl?has_content>
        <li><@links.external href=properties.guichetSupportUrl label=msg("layoutSupport")/></li>
      </#if>
      <#if properties.guichetAccessibilityUrl?has_content>
        <li><@links.external href=properties.guichetAccessibilityUrl label=msg("layoutAccessibility")/></li>
      </#if>
      <#if properties.guichetLegalUrl?has_content>
        <li><@links.external href=properties.guichetLegalUrl label=msg("layoutLegal")/></li>
      </#if>
    </ul>
  </footer>
  </#if>
</#macro>
