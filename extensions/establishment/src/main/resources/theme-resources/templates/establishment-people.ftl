<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<#import "establishment-parts.ftl" as parts>
<@layout.page title=establishment.name>
  <p>${msg("establishmentFiness", establishment.finess)}</p>
  <div class="g-actions">
    <a class="g-button" id="establishment-new" href="${newUrl}">${msg("establishmentNew")}</a>
    <a class="g-button g-button--secondary" id="establishment-professional" href="${professionalUrl}">${msg("establishmentProfessional")}</a>
    <a class="g-button g-button--secondary" id="establishment-import" href="${importUrl}">${msg("establishmentImport")}</a>
  </div>
  <@layout.search action=establishment.url label=msg("establishmentSearch") value=typed help=msg("establishmentSearchHelp")>
    <label for="state">${msg("establishmentState")}</label>
    <select class="g-input" id="state" name="state">
      <option value="">${msg("establishmentStateAny")}</option>
      <#list states as choice><option value="${choice.value}"<#if choice.value == state> selected</#if>>${msg(choice.key)}</option></#list>
    </select>
  </@layout.search>
  <p id="establishment-count" role="status">${msg("establishmentCount", total)}</p>
  <#if people?has_content>
    <div class="g-table" role="region" aria-label="${msg("establishmentPeople")}" tabindex="0">
      <table id="establishment-people">
        <caption>${msg("establishmentPeople")}</caption>
        <thead>
          <tr>
            <th scope="col">${msg("establishmentName")}</th>
            <th scope="col">${msg("establishmentState")}</th>
            <th scope="col">${msg("establishmentUsername")}</th>
            <th scope="col">${msg("establishmentEmail")}</th>
          </tr>
        </thead>
        <tbody>
          <#list people as person>
            <tr>
              <th scope="row"><a href="${person.url}">${person.family} ${person.given}</a><#if person.referent> – ${msg("establishmentReferent")}</#if></th>
              <td>${msg(person.stateKey)}<#if person.notSent> – ${msg("establishmentNotSent")}</#if></td>
              <td>${person.username!person.number!""}</td>
              <td>${person.email!""}</td>
            </tr>
          </#list>
        </tbody>
      </table>
    </div>
  </#if>
  <@layout.pages action=establishment.url kept=kept/>
  <@parts.support url=establishment.supportUrl/>
</@layout.page>
