pub fn report() {
    eprintln!("text");
}
