/** The parts that the page brings along; see templates/submission/choice.html. */
export const CHOICE = `<send-choice hidden largest="100"><template>
  <section data-part="excerpt"><div data-any><button type="submit" value="excerpt"></button><div class="goes"></div></div>
    <p data-none></p></section>
  <section data-part="keep"><ul class="downloads"></ul></section>
  <details data-part="whole"><summary></summary><p data-large></p><div class="goes"></div>
    <button type="submit" value="whole"></button></details>
  <div data-part="sending" hidden><progress></progress><p></p><button type="button" value="stop"></button></div>
  <div data-part="outcome"></div>
</template></send-choice>`
