<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<#import "establishment-parts.ftl" as parts>
<@layout.page title=msg("establishmentImport")>
  <#if report??>
    <div class="g-message g-message--<#if report.refused?has_content>warning<#else>success</#if>" role="status" id="establishment-report">
      <p>${msg("establishmentReport", report.created, report.unchanged, report.refused?size)}</p>
    </div>
    <#if report.refused?has_content>
      <div class="g-table" role="region" aria-label="${msg("establishmentRefusedLines")}" tabindex="0">
        <table id="establishment-refused">
          <caption>${msg("establishmentRefusedLines")}</caption>
          <thead><tr><th scope="col">${msg("establishmentLine")}</th><th scope="col">${msg("establishmentCause")}</th></tr></thead>
          <tbody>
            <#list report.refused as line>
              <tr>
                <th scope="row">${line.line}</th>
                <td><#list line.causes as cause><#if cause.column?has_content>${cause.column} – </#if>${msg(cause.key)}<#sep><br></#list></td>
              </tr>
            </#list>
          </tbody>
        </table>
      </div>
      <p>${msg("establishmentReportAgain")}</p>
    </#if>
  </#if>
  <p>${msg("establishmentImportIntro", establishment.name)}</p>
  <dl class="g-terms">
    <dt>nom, prenom</dt><dd>${msg("establishmentColumnNames")}</dd>
    <dt>email</dt><dd>${msg("establishmentColumnEmail")}</dd>
    <dt>identifiant</dt><dd>${msg("establishmentColumnUsername")}</dd>
    <dt>profession</dt><dd>${msg("establishmentColumnProfession")}</dd>
    <dt>numero</dt><dd>${msg("establishmentColumnNumber")}</dd>
    <dt>referent</dt><dd>${msg("establishmentColumnReferent")}</dd>
  </dl>
  <@layout.form action="" id="establishment-import-form" upload=true>
    <@fields.file name="file" label=msg("establishmentFile") accept=".csv,text/csv" help=msg("establishmentFileHelp")/>
    <@layout.actions submit=msg("establishmentImportDo") back=establishment.url/>
  </@layout.form>
  <@parts.support url=establishment.supportUrl/>
</@layout.page>
